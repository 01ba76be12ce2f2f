package liptako.council;

/** What was written down of one State's position. */
public record Said(String state, Stance stance, String note) {}
