package liptako.web.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import liptako.web.look.Hemicycle.Delegation;
import liptako.web.look.Hemicycle.Place;
import liptako.web.look.Hemicycle.Seat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HemicycleTest {
  @Test void everySeatHasItsShapeAndItsAnswer() throws Exception {
    Document drawing = parse(Hemicycle.svg(List.of(
        new Delegation("Burkina Faso", seats(21, 4, 2, 1)), new Delegation("Mali", seats(23, 3, 0, 2)), new Delegation("Niger", seats(14, 8, 4, 2))), "Scrutin 12"));
    assertThat(shapes(drawing, "pour")).isEqualTo(58);
    assertThat(shapes(drawing, "contre")).isEqualTo(15);
    assertThat(shapes(drawing, "abstention")).isEqualTo(6);
    assertThat(shapes(drawing, "absent")).isEqualTo(5);
    assertThat(drawing.getElementsByTagName("text").getLength()).isEqualTo(3);
    assertThat(drawing.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Scrutin 12");
    assertThat(drawing.getElementsByTagName("desc").item(0).getTextContent()).contains("21 pour, 4 contre").contains("Niger\u202F:");
  }

  @Property(tries = 300) void seatsNeverTouchNorLeaveTheDrawing(@ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 400) Integer> sizes) {
    Hemicycle.Plan plan = Hemicycle.plan(sizes);
    List<Place> all = new ArrayList<>();
    for (int d = 0; d < sizes.size(); d++) {
      assertThat(plan.places().get(d)).hasSize(sizes.get(d));
      all.addAll(plan.places().get(d));
    }
    double reach = plan.pitch() * Hemicycle.SIZE * 1.16;
    for (int i = 0; i < all.size(); i++) {
      Place a = all.get(i);
      assertThat(a.x()).isBetween(reach - 1e-6, Hemicycle.WIDTH - reach + 1e-6);
      assertThat(a.y()).isBetween(reach - 1e-6, Hemicycle.CENTRE_Y);
      for (int j = 0; j < i; j++) {
        assertThat(Math.hypot(a.x() - all.get(j).x(), a.y() - all.get(j).y())).isGreaterThanOrEqualTo(plan.pitch() * 0.9999);
      }
    }
  }

  @Property(tries = 100) void anyTextIsValidXml(@ForAll String label, @ForAll String alt) throws Exception {
    Document drawing = parse(Hemicycle.svg(List.of(new Delegation(label, seats(3, 2, 1, 0))), alt));
    assertThat(drawing.getElementsByTagName("*").getLength()).isEqualTo(1 + 2 + 1 + 6 + 1);
  }

  @Test void aLabelCannotBecomeMarkup() throws Exception {
    String svg = Hemicycle.svg(List.of(new Delegation("\"><script>alert('x')</script>&", List.of(Seat.POUR))), "<b>");
    assertThat(svg).doesNotContain("<script").doesNotContain("<b>");
    assertThat(parse(svg).getElementsByTagName("text").item(0).getTextContent()).isEqualTo("\"><script>alert('x')</script>&");
  }

  @Test void theLargestAssemblyStillHasSeatsToSee() {
    assertThat(Hemicycle.plan(Collections.nCopies(6, 200)).pitch() * Hemicycle.SIZE).isGreaterThan(4);
  }

  @Test void anEmptyAssemblyIsDrawnWithItsNames() throws Exception {
    assertThat(parse(Hemicycle.svg(List.of(new Delegation("Mali", List.of()), new Delegation("Niger", List.of())), "vide")).getElementsByTagName("text").getLength()).isEqualTo(2);
  }

  @Test void whatCannotBeDrawnIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Hemicycle.plan(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Hemicycle.plan(List.of(401)));
    assertThatIllegalArgumentException().isThrownBy(() -> Hemicycle.plan(Collections.nCopies(7, 1)));
  }

  private static List<Seat> seats(int pour, int contre, int abstention, int absent) {
    List<Seat> seats = new ArrayList<>(Collections.nCopies(pour, Seat.POUR));
    seats.addAll(Collections.nCopies(contre, Seat.CONTRE));
    seats.addAll(Collections.nCopies(abstention, Seat.ABSTENTION));
    seats.addAll(Collections.nCopies(absent, Seat.ABSENT));
    return seats;
  }

  private static long shapes(Document drawing, String name) {
    var elements = drawing.getElementsByTagName("*");
    long count = 0;
    for (int i = 0; i < elements.getLength(); i++) {
      count += ((Element) elements.item(i)).getAttribute("class").equals(name) ? 1 : 0;
    }
    return count;
  }

  private static Document parse(String svg) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }
}
