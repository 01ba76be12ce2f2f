package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import liptako.store.Ids;
import liptako.store.Stored;

/** Keeps published minutes. */
@ApplicationScoped
class MinutesShelf {
  @PersistenceContext private EntityManager em;

  /** The latest version of each sitting of a session that has one. */
  Map<UUID, MinutesVersion> latest(UUID session) {
    Map<UUID, MinutesVersion> latest = new HashMap<>();
    versions("select m.sitting_id, m.version, m.published_at, m.published_by, m.sha256 from minutes m join sitting s on s.id = m.sitting_id "
        + "where s.session_id = ? order by m.version", session).forEach(m -> latest.put(m.sitting(), m));
    return latest;
  }

  List<MinutesVersion> versions(UUID sitting) {
    return versions("select sitting_id, version, published_at, published_by, sha256 from minutes where sitting_id = ? order by version", sitting);
  }

  void keep(MinutesVersion version, byte[] pdf, byte[] akn) {
    em.createNativeQuery("insert into minutes (id, sitting_id, version, published_at, published_by, sha256, pdf) values (?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, Ids.next()).setParameter(2, version.sitting()).setParameter(3, version.version())
        .setParameter(4, version.publishedAt().atOffset(ZoneOffset.UTC)).setParameter(5, version.publishedBy())
        .setParameter(6, version.sha256()).setParameter(7, pdf).executeUpdate();
    em.createNativeQuery("insert into minutes_akn (sitting_id, version, akn) values (?, ?, ?)").setParameter(1, version.sitting()).setParameter(2, version.version())
        .setParameter(3, akn).executeUpdate();
  }

  /** Minutes as printed for the second person. */
  record Prepared(int version, byte[] pdf, byte[] akn) {}

  void prepare(UUID release, int version, byte[] pdf, byte[] akn) {
    em.flush(); // the release they belong to
    em.createNativeQuery("insert into minutes_prepared (release_id, version, pdf, akn) values (?, ?, ?, ?)").setParameter(1, release).setParameter(2, version)
        .setParameter(3, pdf).setParameter(4, akn).executeUpdate();
  }

  Prepared prepared(UUID release) {
    Object[] row = (Object[]) em.createNativeQuery("select version, pdf, akn from minutes_prepared where release_id = ?").setParameter(1, release).getSingleResult();
    return new Prepared(((Number) row[0]).intValue(), (byte[]) row[1], (byte[]) row[2]);
  }

  /** The same words in Akoma Ntoso; versions published before that format was made have none. */
  Optional<byte[]> akn(UUID sitting, int version) {
    return em.createNativeQuery("select akn from minutes_akn where sitting_id = ? and version = ?").setParameter(1, sitting).setParameter(2, version)
        .getResultStream().map(b -> (byte[]) b).findFirst();
  }

  Optional<byte[]> pdf(UUID sitting, int version) {
    return em.createNativeQuery("select pdf from minutes where sitting_id = ? and version = ?").setParameter(1, sitting).setParameter(2, version)
        .getResultStream().map(b -> (byte[]) b).findFirst();
  }

  private List<MinutesVersion> versions(String sql, UUID of) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery(sql).setParameter(1, of).getResultList();
    return rows.stream().map(r -> new MinutesVersion(Stored.id(r[0]), ((Number) r[1]).intValue(), Stored.instant(r[2]),
        (String) r[3], (String) r[4])).toList();
  }
}
