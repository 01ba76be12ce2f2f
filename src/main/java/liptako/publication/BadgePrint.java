package liptako.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import liptako.accreditation.AccreditationService;
import liptako.accreditation.Badge;
import liptako.accreditation.BadgeService;
import liptako.accreditation.Deputy;
import liptako.accreditation.ProfileService;
import liptako.mandate.Standing;
import liptako.permission.Act;
import liptako.permission.Allowed;
import liptako.refusal.Refusal;
import org.w3c.dom.Element;

/**
 * Sheets of ten badges of 85.6 × 54 mm (ISO/IEC 7810 ID-1) on A4: a page of fronts, then a page of backs with the columns exchanged, so that both
 * meet when the sheet is printed on two sides and turned along its long edge.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class BadgePrint {
  private static final int OF_A_SHEET = 10;
  /** Three hundred badges are thirty sheets and some ten seconds; a house larger than that prints by delegation. */
  private static final int BADGES_MOST = 300;
  @Inject private AccreditationService accreditation;
  @Inject private BadgeService badges;
  @Inject private ProfileService profiles;
  @Inject private Clock clock;

  /** The badges of one deputy, of a delegation, or of all with a mandate; who has none gets one. */
  @Allowed(Act.ACCREDIT)
  public byte[] pdf(UUID deputy, String state) {
    Instant now = clock.instant();
    List<Deputy> holders = accreditation.deputies(now).stream().filter(d -> deputy == null ? d.standing() != Standing.ENDED && (state == null || d.stateCode().equals(state)) : d.id().equals(deputy)).toList();
    if (holders.isEmpty()) {
      throw Refusal.conflict("NO_BADGE_TO_PRINT");
    }
    if (holders.size() > BADGES_MOST) {
      throw Refusal.conflict("TOO_MANY_BADGES", holders.size(), BADGES_MOST);
    }
    Map<UUID, Badge> issued = badges.badges(holders.stream().map(Deputy::id).toList()).stream().collect(Collectors.toMap(Badge::deputy, Function.identity()));
    var print = new Print(Print.say("badge.title"), "badges.css");
    for (int first = 0; first < holders.size(); first += OF_A_SHEET) {
      List<Deputy> sheet = holders.subList(first, Math.min(first + OF_A_SHEET, holders.size()));
      Element fronts = print.add(print.body(), "div", "sheet", null);
      Element backs = print.add(print.body(), "div", "sheet", null);
      for (int i = 0; i < sheet.size(); i++) {
        front(print, place(print, fronts, i, false), sheet.get(i));
        back(print, place(print, backs, i, true), sheet.get(i), issued.get(sheet.get(i).id()));
      }
    }
    return print.pdf();
  }

  private static Element place(Print print, Element sheet, int i, boolean exchanged) {
    int column = exchanged ? 1 - i % 2 : i % 2;
    Element card = print.add(sheet, "div", "card", null);
    card.setAttribute("style", "left: " + (column == 0 ? "19.4mm" : "105mm") + "; top: " + (13.5 + 54 * (i / 2)) + "mm;");
    return card;
  }

  private void front(Print print, Element card, Deputy deputy) {
    print.add(card, "div", "house", Print.say("institution"));
    Element photo = print.add(card, "div", "photo", null);
    profiles.photo(deputy.id()).ifPresent(jpeg -> print.picture(photo, null, "image/jpeg", jpeg, deputy.name()));
    Element text = print.add(card, "div", "text", null);
    print.add(text, "p", "name" + (deputy.name().length() > 18 ? " long" : ""), deputy.name());
    print.add(text, "p", "role", deputy.substitute() ? Print.say("badge.substitute") : Deputy.TITLE);
    print.add(text, "p", "national", deputy.nationalTitle() + ", " + deputy.organ());
    Element foot = print.add(card, "div", "bottom", null);
    print.add(foot, "span", "state", deputy.stateName());
    print.add(foot, "span", "code", deputy.code());
  }

  private static void back(Print print, Element card, Deputy deputy, Badge badge) {
    print.picture(card, "qr", "image/png", QrPicture.of(badge.code()), Print.say("badge.qr", deputy.name()));
    Element text = print.add(card, "div", "back", null);
    print.add(text, "p", "code", deputy.code());
    print.add(text, "p", null, deputy.name());
    print.add(text, "p", "note", Print.say("badge.note"));
    print.add(text, "p", "note", Print.say("badge.lost"));
    print.add(text, "p", "note", Print.say("badge.issued", Words.date(badge.issuedAt().atZone(ZoneOffset.UTC).toLocalDate())));
  }
}
