package liptako.secret;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rewrites archives as somebody would who holds the server: chain and hashes are made good again after each change. */
final class Forge {
  /** One event with its data. */
  static final class Step {
    final Event.Type type;
    final List<String> data;

    Step(Event.Type type, List<String> data) {
      this.type = type;
      this.data = new ArrayList<>(data);
    }
  }

  final List<Step> steps = new ArrayList<>();

  static Forge of(Archive archive) {
    Forge forge = new Forge();
    List<String> data = new ArrayList<>();
    for (Archive.Item item : archive.items()) {
      if (item.event()) {
        forge.steps.add(new Step(Event.parse(item.text()).type(), data));
        data.clear();
      } else {
        data.add(item.text());
      }
    }
    return forge;
  }

  List<Step> all(Event.Type type) {
    return steps.stream().filter(step -> step.type == type).toList();
  }

  Step first(Event.Type type) {
    return all(type).get(0);
  }

  /** Changes a text of an event's data. */
  Forge replace(Event.Type type, int index, String old, String with) {
    String text = first(type).data.get(index);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("no " + old + " in " + text);
    }
    first(type).data.set(index, text.replace(old, with));
    return this;
  }

  byte[] bytes() {
    List<Archive.Item> items = new ArrayList<>();
    String parent = null;
    int height = 0;
    for (Step step : steps) {
      relink(step);
      step.data.forEach(text -> items.add(new Archive.Item(false, text)));
      String payload = step.data.isEmpty() ? null : Digest.hex(step.data.get(step.data.size() - 1));
      Archive.Item event = new Archive.Item(true, new Event(parent, height++, step.type, payload).text());
      items.add(event);
      parent = event.hash();
    }
    return bytes(items);
  }

  /** Hashes of data in the data that names them. */
  private static void relink(Step step) {
    int last = step.data.size() - 1;
    if (step.type == Event.Type.SETUP) {
      step.data.set(last, Archive.setupText(step.data.get(0), step.data.get(1), step.data.get(2)));
    } else if (last == 1) {
      step.data.set(last, step.data.get(last).replaceFirst("[0-9a-f]{64}", Digest.hex(step.data.get(0))));
    }
  }

  static byte[] bytes(List<Archive.Item> items) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, "BELENIOS", OrderedJson.write(Map.of("version", 1)).replace("}", ",\"timestamp\":\"" + SampleVote.TIMESTAMP + "\"}"));
    items.forEach(item -> write(out, item.name(), item.text()));
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String name, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(TarBlock.header(name, body.length, SampleVote.TIMESTAMP));
    out.writeBytes(Arrays.copyOf(body, (int) TarBlock.padded(body.length)));
  }
}
