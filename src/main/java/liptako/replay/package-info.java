/**
 * Replays a recorded sitting through a running system over HTTP, as its clerk, chair and deputies would hold it, and compares every result with
 * the official record. Door: {@link liptako.replay.SittingReplay}.
 *
 * <p>Plain Java: it knows the system by its API alone (docs/api.md), so it can judge any installation it can reach.
 */
package liptako.replay;
