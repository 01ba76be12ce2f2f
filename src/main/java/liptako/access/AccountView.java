package liptako.access;

import java.time.Instant;
import java.util.UUID;
import liptako.permission.Role;

/**
 * An account as others see it: everything but its secret.
 *
 * @param identity the subject or e-mail address by which the identity provider knows its holder, or null
 */
public record AccountView(UUID id, String name, String displayName, Role role, UUID deputy, String state, boolean enabled, boolean sample, Instant lockedUntil, boolean secondFactor, String identity) {}
