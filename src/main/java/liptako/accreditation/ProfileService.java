package liptako.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liptako.journal.Hash;
import liptako.journal.JournalService;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.permission.Caller;
import liptako.permission.Public;
import liptako.refusal.Check;
import liptako.refusal.Refusal;
import liptako.store.Stored;

/** Contact, languages and photo. The journal says that they changed and not what they are: it is read by everybody, and for ever. */
@ApplicationScoped
@Transactional
public class ProfileService {
  private static final int LANGUAGES_MOST = 12;
  @PersistenceContext private EntityManager em;
  @Inject private JournalService journal;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** Every deputy's profile by id; contact only for who accredits. */
  @Allowed(Act.FOLLOW_SITTING)
  public Map<UUID, Profile> profiles() {
    Map<UUID, Profile> profiles = new HashMap<>();
    @SuppressWarnings("unchecked")
    List<Object[]> rows = em.createNativeQuery("select d.id, p.email, p.phone, p.languages, f.deputy_id from deputy d left join deputy_profile p on p.deputy_id = d.id "
        + "left join deputy_photo f on f.deputy_id = d.id").getResultList();
    rows.forEach(r -> {
      var profile = new Profile((String) r[1], (String) r[2], languages((String) r[3]), r[4] != null);
      profiles.put(Stored.id(r[0]), caller.may(Act.ACCREDIT) ? profile : profile.withoutContact());
    });
    return profiles;
  }

  @Allowed(Act.FOLLOW_SITTING)
  public Profile profile(UUID deputy) {
    return profiles().getOrDefault(deputy, Profile.NONE);
  }

  /** Sets contact and languages; languages are separated by commas. */
  @Allowed(Act.ACCREDIT)
  public void change(UUID deputy, String email, String phone, String languages) {
    exists(deputy);
    String mail = Check.optional("email", email, 200);
    if (mail != null && !mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw Refusal.invalid("NOT_AN_EMAIL", "email", mail);
    }
    String number = Check.optional("phone", phone, 60);
    if (number != null && !number.matches("[+0-9 ().\\u00A0\\u202F-]{6,}")) {
      throw Refusal.invalid("NOT_A_PHONE", "phone", number);
    }
    List<String> spoken = languages(Check.optional("languages", languages, 400));
    if (spoken.size() > LANGUAGES_MOST) {
      throw Refusal.invalid("TOO_MANY_LANGUAGES", "languages", LANGUAGES_MOST);
    }
    journal.lock();
    em.createNativeQuery("delete from deputy_profile where deputy_id = ?").setParameter(1, deputy).executeUpdate();
    em.createNativeQuery("insert into deputy_profile (deputy_id, email, phone, languages) values (?, ?, ?, ?)").setParameter(1, deputy).setParameter(2, mail)
        .setParameter(3, number).setParameter(4, spoken.isEmpty() ? null : String.join(", ", spoken)).executeUpdate();
    List<String> known = new ArrayList<>(Stream.of("email", "phone").filter(f -> f.equals("email") ? mail != null : number != null).toList());
    journal.append("deputy.profile", deputy, Map.of("known", known, "languages", spoken));
  }

  /** Sets the photo, drawn anew. */
  @Allowed(Act.ACCREDIT)
  public void setPhoto(UUID deputy, byte[] sent) {
    exists(deputy);
    byte[] portrait = Portrait.of(sent);
    String hash = Hash.hex(portrait);
    journal.lock();
    em.createNativeQuery("delete from deputy_photo where deputy_id = ?").setParameter(1, deputy).executeUpdate();
    em.createNativeQuery("insert into deputy_photo (deputy_id, sha256, added_at, content) values (?, ?, ?, ?)").setParameter(1, deputy).setParameter(2, hash)
        .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).setParameter(4, portrait).executeUpdate();
    journal.append("deputy.photo", deputy, Map.of("sha256", hash));
  }

  @Allowed(Act.ACCREDIT)
  public void removePhoto(UUID deputy) {
    exists(deputy);
    journal.lock();
    if (em.createNativeQuery("delete from deputy_photo where deputy_id = ?").setParameter(1, deputy).executeUpdate() > 0) {
      journal.append("deputy.photo-removed", deputy, Map.of());
    }
  }

  /** Of whom there is a photo. */
  @Public("the faces of deputies are public, as their names are")
  public Set<UUID> photographed() {
    List<?> rows = em.createNativeQuery("select deputy_id from deputy_photo").getResultList();
    return rows.stream().map(Stored::id).collect(Collectors.toSet());
  }

  /** The photo as JPEG. */
  @Public("the faces of deputies are public, as their names are")
  public Optional<byte[]> photo(UUID deputy) {
    return em.createNativeQuery("select content from deputy_photo where deputy_id = ?").setParameter(1, deputy).getResultStream().map(b -> (byte[]) b).findFirst();
  }

  private void exists(UUID deputy) {
    if (deputy == null || em.find(DeputyEntity.class, deputy) == null) {
      throw Refusal.notFound("UNKNOWN_DEPUTY");
    }
  }

  private static List<String> languages(String text) {
    return text == null ? List.of() : Stream.of(text.split("[,;|/]")).map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
  }
}
