package org.downstage.document;

import static org.downstage.jooq.Tables.REDACTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.downstage.document.render.Area;
import org.downstage.jooq.tables.records.RedactionRecord;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Redactions in the database. */
@Repository
class RedactionRepository {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DSLContext db;

    RedactionRepository(DSLContext db) {
        this.db = db;
    }

    /** The newest redaction of an original, finished or not. */
    Optional<Redaction> newest(long source, int pages) {
        return db.selectFrom(REDACTION)
                .where(REDACTION.DOCUMENT_ID.eq(source))
                .orderBy(REDACTION.REVISION.desc())
                .limit(1)
                .fetchOptional(found -> redaction(found, pages));
    }

    private static Redaction redaction(RedactionRecord found, int pages) {
        return new Redaction(
                found.getDocumentId(),
                pages,
                found.getRevision(),
                found.getReason(),
                boxes(found.getBoxes()),
                seen(found.getSeen()),
                found.getVersion());
    }

    private static List<PageBox> boxes(JSON stored) {
        var boxes = new ArrayList<PageBox>();
        for (var box : MAPPER.readTree(stored.data())) {
            boxes.add(
                    new PageBox(
                            box.get("page").asInt(),
                            new Area(
                                    box.get("x").asDouble(),
                                    box.get("y").asDouble(),
                                    box.get("width").asDouble(),
                                    box.get("height").asDouble())));
        }
        return boxes;
    }

    private static JSON json(List<PageBox> boxes) {
        var tree = MAPPER.createArrayNode();
        for (var box : boxes) {
            tree.addObject()
                    .put("page", box.page())
                    .put("x", box.area().x())
                    .put("y", box.area().y())
                    .put("width", box.area().width())
                    .put("height", box.area().height());
        }
        return JSON.json(tree.toString());
    }

    private static Set<Integer> seen(JSON stored) {
        var seen = new TreeSet<Integer>();
        MAPPER.readTree(stored.data()).forEach(page -> seen.add(page.asInt()));
        return seen;
    }

    private static JSON json(Set<Integer> seen) {
        var tree = MAPPER.createArrayNode();
        new TreeSet<>(seen).forEach(tree::add);
        return JSON.json(tree.toString());
    }

    /** Begins a revision, in its first version. */
    void insert(Redaction redaction, long by, Instant at) {
        db.insertInto(REDACTION)
                .set(REDACTION.DOCUMENT_ID, redaction.source())
                .set(REDACTION.REVISION, (short) redaction.revision())
                .set(REDACTION.BOXES, json(redaction.boxes()))
                .set(REDACTION.SEEN, json(redaction.seen()))
                .set(REDACTION.REASON, redaction.reason())
                .set(REDACTION.VERSION, 1)
                .set(REDACTION.CHANGED_AT, at)
                .set(REDACTION.CHANGED_BY, by)
                .execute();
    }

    /** Changes a redaction that is still drawn; whether nobody else has since its version. */
    boolean update(Redaction redaction, long by, Instant at) {
        return db.update(REDACTION)
                        .set(REDACTION.BOXES, json(redaction.boxes()))
                        .set(REDACTION.SEEN, json(redaction.seen()))
                        .set(REDACTION.VERSION, redaction.version() + 1)
                        .set(REDACTION.CHANGED_AT, at)
                        .set(REDACTION.CHANGED_BY, by)
                        .where(REDACTION.DOCUMENT_ID.eq(redaction.source()))
                        .and(REDACTION.REVISION.eq((short) redaction.revision()))
                        .and(REDACTION.VERSION.eq(redaction.version()))
                        .and(REDACTION.COPY_ID.isNull())
                        .execute()
                == 1;
    }

    /** Notes the copy that was made of a redaction; whether nobody else has since its version. */
    boolean finish(Redaction redaction, long copyId, long by, Instant at) {
        return db.update(REDACTION)
                        .set(REDACTION.COPY_ID, copyId)
                        .set(REDACTION.VERSION, redaction.version() + 1)
                        .set(REDACTION.CHANGED_AT, at)
                        .set(REDACTION.CHANGED_BY, by)
                        .where(REDACTION.DOCUMENT_ID.eq(redaction.source()))
                        .and(REDACTION.REVISION.eq((short) redaction.revision()))
                        .and(REDACTION.VERSION.eq(redaction.version()))
                        .and(REDACTION.COPY_ID.isNull())
                        .execute()
                == 1;
    }
}
