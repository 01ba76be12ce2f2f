package liptako.publication;

import java.time.Instant;
import java.util.UUID;

/** Minutes as published once; the file never changes again. */
public record MinutesVersion(UUID sitting, int version, Instant publishedAt, String publishedBy, String sha256) {}
