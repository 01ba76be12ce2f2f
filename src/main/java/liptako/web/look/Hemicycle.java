package liptako.web.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liptako.language.Bundle;

/**
 * Draws an assembly as sectors of a half circle, one a delegation, each seat with the shape of its answer. The same geometry stands
 * in {@code hemicycle.js}; change both.
 *
 * <p>Seats lie on half circles at least one pitch apart, and on each half circle at least one pitch apart, so none touches another.
 * The pitch is the greatest at which every delegation's seats fit its sector. Numbers only are written into the drawing, except the
 * labels, which are escaped.
 */
public final class Hemicycle {
  /** What a seat shows. While a ballot is open only {@link #VOTED}, {@link #PRESENT} and {@link #ABSENT} are given. */
  public enum Seat { POUR, CONTRE, ABSTENTION, VOTED, PRESENT, ABSENT }

  /** A delegation and its seats, in the order in which they are to stand from its left edge. */
  public record Delegation(String label, List<Seat> seats) {
    public Delegation {
      seats = List.copyOf(seats);
    }
  }

  /** A seat's place. */
  record Place(double x, double y) {}

  /** All places, by delegation, and the pitch between them. */
  record Plan(double pitch, double inner, List<List<Place>> places, List<Double> middles) {}

  static final int WIDTH = 1000, DELEGATIONS_MOST = 6, SEATS_MOST = 400;
  static final double OUTER = 470, INNER = 225, CENTRE_X = 500, CENTRE_Y = 500, GAP = 0.07;
  /** A small assembly does not get giant seats. */
  static final double PITCH_MOST = 58, PITCH_STEP = 0.985;
  /** Half a seat's greatest width as a part of the pitch: leaves a fifth of it free. */
  static final double SIZE = 0.4;
  private static final double LINE = 32;

  private Hemicycle() {}

  /** The drawing, as one svg element; alt says in a sentence what it shows. */
  public static String svg(List<Delegation> delegations, String alt) {
    Plan plan = plan(delegations.stream().map(d -> d.seats().size()).toList());
    double size = plan.pitch() * SIZE;
    var out = new StringBuilder(256 + 64 * delegations.stream().mapToInt(d -> d.seats().size()).sum());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"hemicycle\" viewBox=\"0 0 1000 ").append(height(size)).append("\" role=\"img\" aria-label=\"")
        .append(escape(alt)).append("\"><title>").append(escape(alt)).append("</title><desc>").append(escape(description(delegations))).append("</desc>");
    for (int d = 0; d < delegations.size(); d++) {
      List<Seat> seats = delegations.get(d).seats();
      out.append("<g>");
      for (int i = 0; i < seats.size(); i++) {
        shape(out, seats.get(i), plan.places().get(d).get(i), size);
      }
      out.append("</g>");
    }
    labels(out, delegations, plan);
    return out.append("</svg>").toString();
  }

  /** Where the seats of delegations of these sizes stand. */
  static Plan plan(List<Integer> sizes) {
    if (sizes.isEmpty() || sizes.size() > DELEGATIONS_MOST || sizes.stream().anyMatch(n -> n < 0 || n > SEATS_MOST)) {
      throw new IllegalArgumentException("delegations of " + sizes + " seats (valid: 1 to " + DELEGATIONS_MOST + " of 0 to " + SEATS_MOST + ")");
    }
    int total = sizes.stream().mapToInt(Integer::intValue).sum();
    // A delegation of one seat, or none, still needs room for its seat and its name.
    double least = Math.max(1, total * 0.05);
    double span = Math.PI - GAP * (sizes.size() - 1);
    double unit = span / (total + least * sizes.size());
    for (double pitch = PITCH_MOST;; pitch *= PITCH_STEP) {
      int rows = 1 + (int) Math.floor((OUTER - INNER) / pitch);
      for (int used = 1; used <= rows; used++) {
        double[] radii = radii(pitch, used);
        boolean fits = true;
        for (int size : sizes) {
          fits &= capacity(unit * (size + least), pitch, radii) >= size;
        }
        if (fits) {
          return places(sizes, least, unit, pitch, radii);
        }
      }
    }
  }

  private static double[] radii(double pitch, int rows) {
    double apart = rows == 1 ? 0 : Math.min(pitch * 1.12, (OUTER - INNER) / (rows - 1));
    double[] radii = new double[rows];
    for (int i = 0; i < rows; i++) {
      radii[i] = OUTER - apart * (rows - 1 - i);
    }
    return radii;
  }

  private static int fitting(double sector, double pitch, double radius) {
    return (int) Math.floor(sector / (2 * Math.asin(pitch / (2 * radius))) + 1e-9);
  }

  private static int capacity(double sector, double pitch, double[] radii) {
    int sum = 0;
    for (double radius : radii) {
      sum += fitting(sector, pitch, radius);
    }
    return sum;
  }

  private static Plan places(List<Integer> sizes, double least, double unit, double pitch, double[] radii) {
    List<List<Place>> all = new ArrayList<>();
    List<Double> middles = new ArrayList<>();
    double from = Math.PI;
    for (int size : sizes) {
      double sector = unit * (size + least);
      all.add(sector(size, from, sector, pitch, radii));
      middles.add(from - sector / 2);
      from -= sector + GAP;
    }
    return new Plan(pitch, radii[0], all, middles);
  }

  private static List<Place> sector(int size, double from, double sector, double pitch, double[] radii) {
    record Spot(double angle, double radius) {}
    int capacity = capacity(sector, pitch, radii);
    List<Spot> spots = new ArrayList<>();
    int fittingSoFar = 0;
    int placedSoFar = 0;
    for (double radius : radii) {
      // Shares in proportion, rounded on the running sum: no row gets more than fits it, and together they get all.
      fittingSoFar += fitting(sector, pitch, radius);
      int upTo = capacity == 0 ? 0 : (int) Math.floorDiv((long) size * fittingSoFar, (long) capacity);
      int here = upTo - placedSoFar;
      for (int k = 0; k < here; k++) {
        spots.add(new Spot(from - sector * (k + 0.5) / here, radius));
      }
      placedSoFar = upTo;
    }
    spots.sort(Comparator.comparingDouble((Spot s) -> -s.angle()).thenComparingDouble(Spot::radius));
    return spots.stream().map(s -> new Place(CENTRE_X + s.radius() * Math.cos(s.angle()), CENTRE_Y - s.radius() * Math.sin(s.angle()))).toList();
  }

  private static int height(double size) {
    return (int) Math.ceil(CENTRE_Y + size + 6);
  }

  private static void shape(StringBuilder out, Seat seat, Place place, double size) {
    String x = number(place.x());
    String y = number(place.y());
    switch (seat) {
      case POUR, VOTED -> out.append("<circle class=\"").append(name(seat)).append("\" cx=\"").append(x).append("\" cy=\"").append(y)
          .append("\" r=\"").append(number(size)).append("\"/>");
      case CONTRE -> out.append("<path class=\"contre\" d=\"M").append(x).append(' ').append(number(place.y() - size * 1.16)).append('L')
          .append(number(place.x() + size * 1.16)).append(' ').append(y).append('L').append(x).append(' ').append(number(place.y() + size * 1.16))
          .append('L').append(number(place.x() - size * 1.16)).append(' ').append(y).append("z\"/>");
      case ABSTENTION -> ring(out, seat, x, y, size * 0.84, size * 0.32);
      case PRESENT -> ring(out, seat, x, y, size * 0.94, size * 0.12);
      case ABSENT -> out.append("<path class=\"absent\" stroke-width=\"").append(number(size * 0.18)).append("\" d=\"M")
          .append(number(place.x() - size * 0.5)).append(' ').append(y).append('h').append(number(size)).append("\"/>");
    }
  }

  private static void ring(StringBuilder out, Seat seat, String x, String y, double radius, double line) {
    out.append("<circle class=\"").append(name(seat)).append("\" cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"")
        .append(number(radius)).append("\" stroke-width=\"").append(number(line)).append("\"/>");
  }

  /** Names stand inside, along the inner half circle: those of the left begin at it, those of the right end at it. */
  private static void labels(StringBuilder out, List<Delegation> delegations, Plan plan) {
    double rim = plan.inner() - plan.pitch() * SIZE - 16;
    int centre = -1;
    for (int d = 0; d < delegations.size(); d++) {
      double off = Math.abs(plan.middles().get(d) - Math.PI / 2);
      if (off < 0.3 && (centre < 0 || off < Math.abs(plan.middles().get(centre) - Math.PI / 2))) {
        centre = d;
      }
    }
    double leftTop = centre < 0 ? rim - 14 : rim - 14 - LINE;
    double rightTop = leftTop;
    double lowest = 4;
    double[] heights = new double[delegations.size()];
    for (int d = 0; d < delegations.size(); d++) {
      heights[d] = d == centre ? rim - 14 : Math.max(lowest, rim * Math.sin(plan.middles().get(d)) - 8);
    }
    // Neighbours keep a line's distance: the left from the outside in, the right from the inside out, both seen from the top.
    for (int d = delegations.size() - 1; d >= 0; d--) {
      if (d != centre && plan.middles().get(d) > Math.PI / 2) {
        heights[d] = Math.min(heights[d], leftTop);
        leftTop = heights[d] - LINE;
      }
    }
    for (int d = 0; d < delegations.size(); d++) {
      if (d != centre && plan.middles().get(d) <= Math.PI / 2) {
        heights[d] = Math.min(heights[d], rightTop);
        rightTop = heights[d] - LINE;
      }
    }
    // One size for all: the greatest at which the longest name has room.
    double font = 26;
    for (int d = 0; d < delegations.size(); d++) {
      double half = Math.sqrt(Math.max(0, rim * rim - heights[d] * heights[d]));
      font = Math.min(font, Math.max(12, (d == centre ? 2 * half : half - 6) / (0.58 * Math.max(1, delegations.get(d).label().length()))));
    }
    for (int d = 0; d < delegations.size(); d++) {
      double half = Math.sqrt(Math.max(0, rim * rim - heights[d] * heights[d]));
      String label = delegations.get(d).label();
      boolean left = plan.middles().get(d) > Math.PI / 2;
      double x = d == centre ? CENTRE_X : left ? CENTRE_X - half : CENTRE_X + half;
      out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(CENTRE_Y - heights[d])).append("\" font-size=\"").append(number(font))
          .append("\" text-anchor=\"").append(d == centre ? "middle" : left ? "start" : "end").append("\">").append(escape(label)).append("</text>");
    }
  }

  private static String description(List<Delegation> delegations) {
    var out = new StringBuilder();
    for (Delegation delegation : delegations) {
      Map<Seat, Integer> counts = new EnumMap<>(Seat.class);
      delegation.seats().forEach(seat -> counts.merge(seat, 1, Integer::sum));
      out.append(out.isEmpty() ? "" : "\u202F; ").append(delegation.label()).append("\u202F: ");
      List<String> parts = new ArrayList<>();
      counts.forEach((seat, count) -> parts.add(Bundle.MESSAGES.told("hemicycle." + seat.name(), count)));
      out.append(String.join(", ", parts));
    }
    return out.toString();
  }

  private static String name(Seat seat) {
    return seat.name().toLowerCase(Locale.ROOT);
  }

  /** One decimal: a tenth of a unit is a tenth of a pixel on the hall's wall. */
  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }

  /** The text as XML content or attribute value; what XML 1.0 cannot hold is left out. */
  static String escape(String text) {
    var out = new StringBuilder(text == null ? 0 : text.length() + 8);
    (text == null ? "" : text).codePoints().forEach(c -> {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000) {
            out.appendCodePoint(c);
          }
        }
      }
    });
    return out.toString();
  }
}
