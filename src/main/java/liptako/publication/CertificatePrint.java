package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Deputy;
import liptako.accreditation.MandateReading;
import liptako.accreditation.MandateView;
import liptako.accreditation.ProfileService;
import liptako.journal.JournalService;
import liptako.mandate.Change;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Refusal;
import org.w3c.dom.Element;

/** The certificate of accreditation: what the register says of a deputy at the instant of printing. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class CertificatePrint {
  @Inject private AccreditationService accreditation;
  @Inject private MandateReading reading;
  @Inject private ProfileService profiles;
  @Inject private JournalService journal;
  @Inject private Clock clock;

  /** Refused for who has no mandate that runs. */
  @Allowed(Act.ACCREDIT)
  public byte[] pdf(UUID id) {
    Instant now = clock.instant();
    long number = journal.number();
    Deputy deputy = accreditation.deputy(id, now);
    MandateView mandate = reading.mandates(id, now).stream().filter(MandateView::runs).findFirst().orElseThrow(() -> Refusal.conflict("NO_MANDATE"));
    var print = new Print(Print.say("certificate.title"), "printed.css", "print.css");
    Element body = print.body();
    print.add(body, "div", "foot", Print.say("certificate.foot", Words.date(day(now)), String.valueOf(number)));
    Element top = print.add(body, "div", "top", null);
    print.add(top, "p", "session", Print.say("institution"));
    print.add(top, "h1", null, Print.say("certificate.title"));
    profiles.photo(id).ifPresent(jpeg -> print.picture(body, "portrait", "image/jpeg", jpeg, deputy.name()));
    print.add(body, "p", "lead", Print.say("certificate.says"));
    print.add(body, "p", "person", deputy.name());
    print.add(body, "p", null, deputy.nationalTitle() + ", " + deputy.organ() + " (" + deputy.stateName() + ")");
    print.add(body, "p", "lead", Print.say(mandate.substituteOf() == null ? "certificate.is" : "certificate.isSubstitute",
        deputy.code(), mandate.substituteOf() == null ? "" : mandate.substituteOf().name()));
    fact(print, "certificate.since", Words.date(day(mandate.beginsAt())));
    if (mandate.endsAt() != null) {
      // The first instant without the mandate: people read the last day with it.
      fact(print, "certificate.until", Words.date(day(mandate.endsAt().minusMillis(1))));
    }
    if (mandate.actNumber() != null) {
      fact(print, "certificate.act", mandate.actNumber() + (mandate.actDate() == null ? "" : ", " + Words.date(mandate.actDate())));
    }
    happened(print, mandate, "certificate.powers", List.of(Change.VALIDATED, Change.UPHELD));
    happened(print, mandate, "certificate.oath", List.of(Change.SWORN));
    fact(print, "certificate.standing", deputy.standing().word());
    Element signature = print.add(body, "div", "signatures", null);
    print.add(signature, "p", null, Print.say("certificate.signature"));
    print.add(body, "p", "note", Print.say("certificate.note"));
    return print.pdf();
  }

  private static void happened(Print print, MandateView mandate, String key, List<Change> changes) {
    mandate.history().stream().filter(l -> !l.voided() && changes.contains(l.change())).reduce((first, second) -> second).ifPresent(l -> fact(print, key, Words.date(day(l.at()))));
  }

  private static void fact(Print print, String key, String text) {
    Element p = print.add(print.body(), "p", "fact", null);
    print.add(p, "b", null, Print.say(key) + "\u202F: ");
    print.add(p, "span", null, text);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
