package org.downstage.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.downstage.crf.Finding.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values of a finding's sentence as JSON, so that a stored query can be told in any language:
 * plain values as strings, labels by what they name.
 */
public final class FindingArguments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FindingArguments() {}

    /** The arguments as a JSON array; equal arguments give equal text. */
    public static String write(List<Object> arguments) {
        return JSON.writeValueAsString(arguments.stream().map(FindingArguments::plain).toList());
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case Label.OfItem(var form, var item) -> Map.of("item", List.of(form, item));
            case Label.OfCode(var list, var code) -> Map.of("code", List.of(list, code));
            case Label.OfForm(var form) -> Map.of("form", form);
            case Label.OfAmount(var number, var unit) -> Map.of("amount", List.of(number, unit));
            case BigDecimal number -> number.toPlainString();
            default -> argument.toString();
        };
    }

    /** The arguments that {@link #write} gave this text for; plain values come back as strings. */
    public static List<Object> read(String json) {
        return StreamSupport.stream(JSON.readTree(json).spliterator(), false)
                .map(FindingArguments::argument)
                .toList();
    }

    /** Whether stored arguments are these; how the database spaces its JSON does not matter. */
    static boolean same(String json, List<Object> arguments) {
        return read(json).equals(read(write(arguments)));
    }

    private static Object argument(JsonNode node) {
        if (node.has("item")) {
            return new Label.OfItem(text(node, "item", 0), text(node, "item", 1));
        }
        if (node.has("code")) {
            return new Label.OfCode(text(node, "code", 0), text(node, "code", 1));
        }
        if (node.has("amount")) {
            return new Label.OfAmount(text(node, "amount", 0), text(node, "amount", 1));
        }
        return node.has("form") ? new Label.OfForm(node.get("form").asString()) : node.asString();
    }

    private static String text(JsonNode node, String name, int index) {
        return node.get(name).get(index).asString();
    }
}
