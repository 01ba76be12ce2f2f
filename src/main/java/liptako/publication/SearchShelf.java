package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import liptako.store.Configuration;
import liptako.store.Stored;

/** Keeps what can be searched, and looks it up: by PostgreSQL's full text, or by H2's pattern over the same folded words. Both find words by their beginning. */
@ApplicationScoped
class SearchShelf {
  /** Read and ranked; a page shows fewer. */
  static final int READ_MOST = 300;
  private static final int TITLE_MOST = 700, TEXT_MOST = 8_000, FOLDED_MOST = 10_000;

  /** Until which act, and when, the shelf was filled; the instant is null before the first time. */
  record State(long number, Instant madeAt) {}

  @PersistenceContext private EntityManager em;

  State state() {
    Object[] row = (Object[]) em.createNativeQuery("select number, made_at from search_state where id = 1").getSingleResult();
    return new State(((Number) row[0]).longValue(), row[1] == null ? null : Stored.instant(row[1]));
  }

  /** Takes the turn to fill it; held until the transaction ends. */
  State locked() {
    em.createNativeQuery("select number from search_state where id = 1 for update").getSingleResult();
    return state();
  }

  void fill(List<Hit> all, long number, Instant now) {
    em.createNativeQuery("delete from search_entry").executeUpdate();
    int id = 0;
    for (Hit hit : all) {
      em.createNativeQuery("insert into search_entry (id, kind, title, text, address, at_time, folded) values (?, ?, ?, ?, ?, ?, ?)").setParameter(1, String.valueOf(++id))
          .setParameter(2, hit.kind().name()).setParameter(3, cut(hit.title(), TITLE_MOST)).setParameter(4, cut(hit.text(), TEXT_MOST)).setParameter(5, hit.address())
          .setParameter(6, hit.at().atOffset(ZoneOffset.UTC)).setParameter(7, cut(Folded.text(hit.kind().word() + " " + hit.title() + " " + hit.text()), FOLDED_MOST)).executeUpdate();
    }
    em.createNativeQuery("update search_state set number = ?, made_at = ? where id = 1").setParameter(1, number).setParameter(2, now.atOffset(ZoneOffset.UTC)).executeUpdate();
  }

  /** Newest first. */
  List<Hit> find(List<String> words) {
    boolean postgresql = Configuration.databaseUrl().isPresent();
    String where = postgresql ? "to_tsvector('simple', folded) @@ to_tsquery('simple', ?)" : words.stream().map(word -> "folded like ?").collect(Collectors.joining(" and "));
    var query = em.createNativeQuery("select kind, title, text, address, at_time from search_entry where " + where + " order by at_time desc, id");
    if (postgresql) {
      query.setParameter(1, words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
    } else {
      for (int i = 0; i < words.size(); i++) {
        query.setParameter(i + 1, "% " + words.get(i) + "%");
      }
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.setMaxResults(READ_MOST).getResultList();
    return rows.stream().map(r -> new Hit(Hit.Kind.valueOf((String) r[0]), (String) r[1], (String) r[2], (String) r[3], Stored.instant(r[4]))).toList();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
