package org.downstage.signature;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.CodeList;
import org.downstage.crf.FormData;
import org.downstage.crf.Item;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Row;

/**
 * What a signature is over, as bytes: every text with its length before it, so that no two contents
 * have the same bytes. The order is that of the OIDs and row numbers, not that of the screen, and
 * what is empty is left out: a form that gains a question keeps the hash of what was signed.
 *
 * <pre>
 * "downstage-signature-1", subject id, form OID, occurrence, version of the form,
 * SHA-256 of the form's definition, version of CTCAE,
 * then for each answered item outside repeating groups: "value", item OID, text | "missing", item OID, reason
 * and for each row of a repeating group: "row" | "void-row", group OID, number, then its items as above
 * </pre>
 *
 * <p>The text of a value is the canonical one of {@link ItemText#write}. See decision 025.
 */
final class SignedContent {

    private static final String SCHEME = "downstage-signature-1";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private SignedContent() {}

    /**
     * The hash of a form's content.
     *
     * @param subject the subject id
     * @param version version of the form that is, or was, signed
     * @param catalogue hash of the form's definition at the signature
     * @param ctcae version of CTCAE at the signature
     */
    static String hash(String subject, int version, String catalogue, String ctcae, FormData data) {
        var content = new SignedContent();
        content.write(SCHEME);
        content.write(subject);
        content.write(data.key().form());
        content.write(Integer.toString(data.key().occurrence()));
        content.write(Integer.toString(version));
        content.write(catalogue);
        content.write(ctcae);
        content.values(data.values());
        new TreeMap<>(data.groups()).forEach(content::rows);
        return content.digest();
    }

    /** The hash of a form's definition: its items with type, unit, decimals and codes. */
    static String definition(CaseReportForm form) {
        var content = new SignedContent();
        content.write(form.oid());
        for (var group : form.groups()) {
            content.write(group.oid());
            group.items().forEach(content::item);
        }
        return content.digest();
    }

    private void item(Item<?> item) {
        write(item.oid());
        write(item.type().name());
        write(item.unit());
        write(Integer.toString(item.decimals()));
        write(String.join(",", item.codeList().map(CodeList::codes).orElse(List.of())));
    }

    private void rows(String group, List<Row> rows) {
        for (var row : rows) {
            write(row.voided() ? "void-row" : "row");
            write(group);
            write(Integer.toString(row.number()));
            values(row.values());
        }
    }

    private void values(Map<String, ItemValue> values) {
        new TreeMap<>(values).forEach(this::value);
    }

    private void value(String item, ItemValue value) {
        switch (value) {
            case ItemValue.Empty _ -> {}
            case ItemValue.Absent(var reason) -> {
                write("missing");
                write(item);
                write(reason.name());
            }
            case ItemValue.Known known -> {
                write("value");
                write(item);
                write(ItemText.write(known));
            }
        }
    }

    private void write(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        try {
            out.writeInt(encoded.length);
            out.write(encoded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
