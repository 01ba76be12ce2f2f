package liptako.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a vote costs the server by the number of terminals, and the drawing of it for the documents. */
final class CostCurve {
  private static final int LEFT = 70, TOP = 40, WIDTH = 560, HEIGHT = 320;

  private record Point(int terminals, double processor, double p99) {}

  private CostCurve() {}

  public static void main(String[] args) throws Exception {
    Options options = Options.of(args, "store=h2", "sizes=100,300,1000,3000", "within=2000", "to=target/images/cost-of-a-vote.svg", "jvm=");
    String machine = Machine.describe();
    System.out.println(machine);
    List<Point> points = new ArrayList<>();
    for (String size : options.text("sizes").split(",")) {
      try (Store store = Store.of(options.text("store")); House house = House.open(store, Integer.parseInt(size), options.server()); Burst hall = new Burst(house, Integer.parseInt(size))) {
        hall.vote(options.number("within"));
        List<Burst.Result> votes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          votes.add(hall.vote(options.number("within")));
        }
        votes.sort(java.util.Comparator.comparingDouble(Burst.Result::processor));
        Burst.Result middle = votes.get(1);
        points.add(new Point(middle.terminals(), middle.processor(), Percentiles.millis(middle.micros(), 99)));
        System.out.println(store + ": " + middle + String.format(Locale.ROOT, "; %.2f ms of processor a terminal", 1_000 * middle.processor() / middle.terminals()));
      }
    }
    Path to = Path.of(options.text("to"));
    Files.createDirectories(to.toAbsolutePath().getParent());
    Files.writeString(to, draw(points, machine.replaceFirst(", load.*", "")));
    System.out.println("drawn: " + to);
  }

  /** Both axes by powers of ten, so that a cost that grows as the hall does is a straight line like the dashed one. */
  private static String draw(List<Point> points, String machine) {
    var svg = new StringBuilder(4_000);
    svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n<title>What one vote costs the server</title>%n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
        LEFT + WIDTH + 30, TOP + HEIGHT + 70));
    svg.append(text(LEFT, 22, "start", "Seconds of the server’s processor for one vote of all terminals within 2 s"));
    for (double y : new double[] {0.1, 0.3, 1, 3, 10}) {
      svg.append(line(LEFT, y(y), LEFT + WIDTH, y(y), "#ddd", ""));
      svg.append(text(LEFT - 8, y(y) + 4, "end", String.valueOf(y).replaceFirst("\\.0$", "")));
    }
    for (int x : new int[] {100, 300, 1_000, 3_000}) {
      svg.append(line(x(x), TOP, x(x), TOP + HEIGHT, "#ddd", ""));
      svg.append(text(x(x), TOP + HEIGHT + 20, "middle", String.valueOf(x)));
    }
    svg.append(text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 40, "middle", "terminals, each on the stream and casting one ballot"));
    svg.append(text(LEFT, TOP + HEIGHT + 60, "start", machine + "; dashed: proportional to the terminals"));
    Point last = points.get(points.size() - 1);
    svg.append(line(x(points.get(0).terminals), y(last.processor * points.get(0).terminals / last.terminals), x(last.terminals), y(last.processor), "#888", " stroke-dasharray=\"5 5\""));
    for (int i = 0; i < points.size(); i++) {
      Point p = points.get(i);
      if (i > 0) {
        svg.append(line(x(points.get(i - 1).terminals), y(points.get(i - 1).processor), x(p.terminals), y(p.processor), "#14532d", " stroke-width=\"2\""));
      }
      svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#14532d\"/>%n", x(p.terminals), y(p.processor)));
      boolean right = i == points.size() - 1;
      svg.append(text(x(p.terminals) + (right ? -10 : 10), y(p.processor) + (right ? -10 : 18), right ? "end" : "start", String.format(Locale.ROOT, "%.2f s; p99 %.0f ms", p.processor, p.p99)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static double x(double terminals) {
    return LEFT + 20 + (WIDTH - 40) * Math.log10(terminals / 100) / Math.log10(30);
  }

  private static double y(double seconds) {
    return TOP + HEIGHT - HEIGHT * (Math.log10(Math.max(seconds, 0.05)) - Math.log10(0.05)) / Math.log10(20 / 0.05);
  }

  private static String line(double x1, double y1, double x2, double y2, String colour, String more) {
    return String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n", x1, y1, x2, y2, colour, more);
  }

  private static String text(double x, double y, String anchor, String words) {
    return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222\">%s</text>%n", x, y, anchor, words);
  }
}
