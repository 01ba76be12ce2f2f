package liptako.council;

import java.util.UUID;

/**
 * Who presides over a session of a council.
 *
 * @param delegated whether by delegation of the President of the Confederation
 * @param delegation the act that delegates, or null
 */
public record SessionChair(UUID person, String name, String title, boolean delegated, String delegation) {}
