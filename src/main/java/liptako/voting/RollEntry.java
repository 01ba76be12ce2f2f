package liptako.voting;

import java.util.UUID;

/** A member of the electorate as frozen at the opening; only those present may vote. */
public record RollEntry(UUID deputy, int position, String code, String name, String title, String state, UUID mandate, boolean present) {}
