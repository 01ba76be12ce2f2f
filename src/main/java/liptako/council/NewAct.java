package liptako.council;

import java.util.UUID;

/** What is asked when an act is issued under an item: decision or scrutin is what it rests upon, and may be null for a kind that needs none. */
public record NewAct(UUID item, ActKind kind, String title, String content, UUID decision, UUID scrutin) {}
