package liptako.paper;

/** The scanned sheet, without its content. */
public record Sheet(String fileName, String mediaType, int bytes, String sha256) {}
