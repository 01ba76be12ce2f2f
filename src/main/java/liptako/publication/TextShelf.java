package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import liptako.store.Ids;
import liptako.store.Stored;

/** Keeps published texts. */
@ApplicationScoped
class TextShelf {
  private static final String ALL = "select t.session_id, t.number, t.version, t.published_at, t.sha256, t.content from text_publication t ",
      LATEST = "t.version = (select max(o.version) from text_publication o where o.draft_id = t.draft_id) ";

  @PersistenceContext private EntityManager em;

  /** The latest version of a draft that was published. */
  Optional<PublicText> latest(UUID draft) {
    return read(em.createNativeQuery(ALL + "where t.draft_id = ? and " + LATEST).setParameter(1, draft)).stream().findFirst();
  }

  /** The latest version of each published text of a session, by number. */
  List<PublicText> ofSession(UUID session) {
    return read(em.createNativeQuery(ALL + "where t.session_id = ? and " + LATEST + "order by t.number").setParameter(1, session));
  }

  /** The latest versions of all, newest first. */
  List<PublicText> latest(int first, int most) {
    return read(em.createNativeQuery(ALL + "where " + LATEST + "order by t.published_at desc, t.number desc").setFirstResult(first).setMaxResults(most));
  }

  /** How many texts of a session are published. */
  int count(UUID session) {
    return ((Number) em.createNativeQuery("select count(distinct draft_id) from text_publication where session_id = ?").setParameter(1, session).getSingleResult()).intValue();
  }

  void keep(PublicText text) {
    em.createNativeQuery("insert into text_publication (id, draft_id, session_id, number, version, published_at, sha256, content) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, Ids.next()).setParameter(2, text.id()).setParameter(3, text.session()).setParameter(4, text.number()).setParameter(5, text.version())
        .setParameter(6, text.publishedAt().atOffset(ZoneOffset.UTC)).setParameter(7, text.sha256()).setParameter(8, text.content()).executeUpdate();
  }

  private static List<PublicText> read(jakarta.persistence.Query query) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(r -> PublicText.of(Stored.id(r[0]), ((Number) r[1]).intValue(), ((Number) r[2]).intValue(), Stored.instant(r[3]), (String) r[4], Stored.text(r[5]))).toList();
  }
}
