package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import org.downstage.document.PageBox;
import org.downstage.document.Redaction;
import org.downstage.document.RedactionRefusedException;
import org.downstage.document.RedactionService;
import org.downstage.document.Source;
import org.downstage.document.render.Area;
import org.downstage.document.ui.SourceViewerModel.DocumentModel;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws the boxes of a redaction on the original and has the copy made. What is drawn is kept at
 * once; making the copy goes on when the page is left.
 */
@Tag("ds-redaction")
@JsModule("./document/redaction.ts")
@StyleSheet("styles/document.css")
final class RedactionEditor extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the page around the editor does. */
    interface Surroundings {

        /** The copy is made. */
        void finished();

        /** The reader goes back to the list. */
        void left();
    }

    /** A redaction on the page. */
    record RedactionModel(List<BoxModel> boxes, List<Integer> seen, String refused) {

        record BoxModel(int page, double x, double y, double width, double height) {}

        static RedactionModel of(Redaction redaction, String refused) {
            var boxes =
                    redaction.boxes().stream()
                            .map(box ->
                                    new BoxModel(
                                            box.page(),
                                            box.area().x(),
                                            box.area().y(),
                                            box.area().width(),
                                            box.area().height()))
                            .toList();
            return new RedactionModel(boxes, redaction.seen().stream().sorted().toList(), refused);
        }
    }

    private final RedactionService service;
    private final Source source;
    private final Surroundings surroundings;
    private Redaction redaction;

    RedactionEditor(RedactionService service, Source source, Surroundings surroundings) {
        this.service = service;
        this.source = source;
        this.surroundings = surroundings;
        this.redaction = service.open(source.id());
        var model =
                new SourceViewerModel(
                        List.of(
                                new DocumentModel(
                                        source.id(),
                                        SourceWords.label(source),
                                        source.pages(),
                                        List.of("original"),
                                        "")),
                        List.of(),
                        SourceWords.redaction());
        getElement().executeJs("this.begin($0, $1)", tree(model), state(""));
    }

    private static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    private JsonNode state(String refused) {
        return tree(RedactionModel.of(redaction, refused));
    }

    @ClientCallable
    JsonNode draw(JsonNode boxes, int seen) {
        try {
            redaction = service.draw(source.id(), redaction.version(), boxes(boxes), seen);
            return state("");
        } catch (RedactionRefusedException refused) {
            redaction = service.open(source.id());
            return state(sentence(refused));
        }
    }

    private static List<PageBox> boxes(JsonNode drawn) {
        var boxes = new ArrayList<PageBox>();
        for (var box : drawn) {
            var area =
                    new Area(
                            box.get("x").asDouble(),
                            box.get("y").asDouble(),
                            box.get("width").asDouble(),
                            box.get("height").asDouble());
            boxes.add(new PageBox(box.get("page").asInt(), area));
        }
        return boxes;
    }

    private static String sentence(RedactionRefusedException refused) {
        return text("document.refused." + refused.reason());
    }

    @ClientCallable
    void finish() {
        var ui = UI.getCurrentOrThrow();
        var version = redaction.version();
        Thread.ofVirtual()
                .name("redact")
                .start(new DelegatingSecurityContextRunnable(() -> make(ui, version)));
    }

    private void make(UI ui, int version) {
        try {
            service.finish(source.id(), version, done -> tell(ui, () -> progress(done, "")));
            tell(ui, surroundings::finished);
        } catch (RedactionRefusedException refused) {
            tell(ui, () -> progress(-1, sentence(refused)));
        } catch (RuntimeException unexpected) {
            tell(
                    ui,
                    () -> {
                        progress(-1, text("document.refused.NOT_DRAWN"));
                        throw unexpected;
                    });
        }
    }

    /** To the page, if it is still there. */
    private static void tell(UI ui, Runnable news) {
        if (ui.isAttached()) {
            var _ = ui.access(news::run);
        }
    }

    private void progress(int done, String refused) {
        getElement().executeJs("this.progress($0, $1)", done, refused);
    }

    @ClientCallable
    void leave() {
        surroundings.left();
    }
}
