package liptako.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A server process started as an operator starts it, by {@code config/run.sh}, on loopback and a free port. {@link #shared()} is one with the
 * sample confederation for all tests of a JVM; tests that stop, kill or configure a server start their own.
 */
public final class LiptakoServer implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(180);
  private static LiptakoServer shared;

  private final Path data;
  private final int port;
  private final Map<String, String> environment;
  private Process process;
  private Duration readyIn;

  private LiptakoServer(Path data, int port, Map<String, String> environment) {
    this.data = data;
    this.port = port;
    this.environment = environment;
  }

  /** The one server of this JVM, started at first use and ended with the JVM. */
  public static synchronized LiptakoServer shared() {
    if (shared == null) {
      shared = start("shared", Map.of());
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  /** Starts a server on fresh data; the environment is added to what the script needs. */
  public static LiptakoServer start(String name, Map<String, String> environment) {
    try {
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")).toAbsolutePath(), name + "-");
      var server = new LiptakoServer(data, freePort(), new HashMap<>(environment));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server on data that are there. */
  public static LiptakoServer startOn(Path data, Map<String, String> environment) {
    try {
      var server = new LiptakoServer(data.toAbsolutePath(), freePort(), new HashMap<>(environment));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long the last start took until the first answer. */
  public Duration readyIn() {
    return readyIn;
  }

  /** Starts it (again) on its data and waits until it serves. */
  public void start() {
    long began = System.nanoTime();
    try {
      var builder = new ProcessBuilder("bash", "config/run.sh").redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      // A test server lives for minutes: the quick compiler starts it in a third of the processor time, and a tenth went into checking the byte code of known jars.
      builder.environment().put("LIPTAKO_JVM", "-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");
      builder.environment().putAll(environment);
      builder.environment().put("LIPTAKO_DATA", data.toString());
      builder.environment().put("LIPTAKO_HTTP_PORT", String.valueOf(port));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException("the server did not become ready; its log is " + log());
      }
      pause();
    }
    readyIn = Duration.ofNanos(System.nanoTime() - began);
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Path data() {
    return data;
  }

  public Path log() {
    return data.resolve("server.log");
  }

  public long pid() {
    return process.pid();
  }

  /** Kills it as a crash would (SIGKILL). */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Ends it in order. */
  @Override public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers() {
    try {
      return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url() + "/api/v1/states")).timeout(Duration.ofSeconds(20)).build(),
          HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
