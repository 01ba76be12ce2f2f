package liptako.web.settings;

/** Canonical JSON with line breaks and indents, for people who edit it. Pure. */
final class Pretty {
  private Pretty() {}

  static String json(String canonical) {
    var out = new StringBuilder();
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < canonical.length(); i++) {
      char c = canonical.charAt(i);
      if (text) {
        out.append(c);
        if (c == '\\') {
          out.append(canonical.charAt(++i));
        } else if (c == '"') {
          text = false;
        }
        continue;
      }
      boolean emptyNext = i + 1 < canonical.length() && (canonical.charAt(i + 1) == '}' || canonical.charAt(i + 1) == ']');
      switch (c) {
        case '"' -> {
          text = true;
          out.append(c);
        }
        case '{', '[' -> {
          depth++;
          out.append(c).append(emptyNext ? "" : "\n" + "  ".repeat(depth));
        }
        case '}', ']' -> {
          depth--;
          boolean empty = out.charAt(out.length() - 1) == '{' || out.charAt(out.length() - 1) == '[';
          out.append(empty ? "" : "\n" + "  ".repeat(depth)).append(c);
        }
        case ',' -> out.append(",\n").append("  ".repeat(depth));
        case ':' -> out.append(": ");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
