package liptako.secret;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/**
 * A trustee's part in an election on a machine off the network: files come and go on a stick.
 *
 * <pre>
 * java -jar liptako-trustee.jar [--passphrase FILE] COMMAND
 *   single KEY                                    makes KEY and KEY.public.json (all trustees needed)
 *   trustees OUT PUBLIC...                        puts such keys together
 *   member KEY                                    step 1: makes KEY and KEY.cert.json (some trustees suffice)
 *   shares KEY THRESHOLD CERT...                  step 2: makes KEY.shares.json
 *   finish KEY CERT... SHARES...                  step 3: checks all shares, makes KEY.share.json
 *   group OUT CERT... SHARES... SHARE...          puts the three steps together
 *   check TRUSTEES                                checks a trustees' list, prints the fingerprints to read aloud
 *   decrypt KEY OWNER ARCHIVE.bel                 audits the archive, makes KEY.decryption.json
 * </pre>
 *
 * <p>Files of several members stand in one order, the same for everybody. No file is ever overwritten. Exit code 0, 1 when
 * something is refused, 2 when a file or the command cannot be read.
 */
public final class TrusteeKey {
  private static final String USAGE = "usage: java -jar liptako-trustee.jar [--passphrase FILE] "
      + "single KEY | trustees OUT PUBLIC... | member KEY | shares KEY THRESHOLD CERT... | finish KEY CERT... SHARES... | "
      + "group OUT CERT... SHARES... SHARE... | check TRUSTEES | decrypt KEY OWNER ARCHIVE.bel";

  private final SecureRandom random;
  private final PrintStream out;
  private final TrusteeFiles files;

  TrusteeKey(SecureRandom random, PrintStream out, int iterations) {
    this.random = random;
    this.out = out;
    this.files = new TrusteeFiles(random, out, iterations);
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new TrusteeKey(new SecureRandom(), out, KeyFile.ITERATIONS).run(args));
  }

  /** The whole command without leaving the machine; returns the exit code. */
  int run(String... args) {
    List<String> words = List.of(args);
    if (words.size() > 2 && words.get(0).equals("--passphrase")) {
      files.passphraseFrom(Path.of(words.get(1)));
      words = words.subList(2, words.size());
    }
    try {
      if (words.size() >= 2 && does(words.get(0), words.get(1), words.subList(2, words.size()))) {
        return 0;
      }
      out.println(USAGE);
      return 2;
    } catch (FaultException e) {
      out.println("REFUSÉ (" + e.fault().reason() + ")\u202F: " + e.fault());
      return 1;
    } catch (FileAlreadyExistsException e) {
      out.println("ce fichier existe déjà, rien n’a été écrit\u202F: " + e.getMessage());
    } catch (NoSuchFileException e) {
      out.println("fichier introuvable\u202F: " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      out.println("impossible\u202F: " + e.getMessage());
    }
    return 2;
  }

  /** False when the command is not one of those above. */
  private boolean does(String command, String first, List<String> rest) throws IOException {
    Path path = Path.of(first);
    int count = rest.size();
    if (command.equals("single") && count == 0) {
      single(path);
    } else if (command.equals("trustees") && count > 0) {
      writeTrustees(path, Trustees.all(files.read(rest).stream().map(TrusteePublicKey::parse).toList()));
    } else if (command.equals("member") && count == 0) {
      member(path);
    } else if (command.equals("shares") && count > 1) {
      shares(path, Integer.parseInt(rest.get(0)), files.read(rest.subList(1, count)));
    } else if (command.equals("finish") && count > 0 && count % 2 == 0) {
      finish(path, files.read(rest.subList(0, count / 2)), files.read(rest.subList(count / 2, count)));
    } else if (command.equals("group") && count > 0 && count % 3 == 0) {
      group(path, files.read(rest));
    } else if (command.equals("check") && count == 0) {
      print(Trustees.parse(files.read(path)));
    } else if (command.equals("decrypt") && count == 2) {
      decrypt(path, Integer.parseInt(rest.get(0)), Path.of(rest.get(1)));
    } else {
      return false;
    }
    return true;
  }

  private void single(Path key) throws IOException {
    BigInteger secret = TrusteePublicKey.randomSecret(random);
    files.writeKey(key, new KeyFile.Secret(secret));
    TrusteePublicKey publicKey = TrusteePublicKey.of(secret, random);
    files.write(TrusteeFiles.beside(key, ".public.json"), publicKey.text());
    out.println("empreinte\u202F: " + publicKey.fingerprint());
  }

  private void member(Path key) throws IOException {
    Member member = Member.random(random);
    files.writeKey(key, new KeyFile.Seed(member));
    String certificate = member.certificate(random).text();
    files.write(TrusteeFiles.beside(key, ".cert.json"), certificate);
    out.println("empreinte\u202F: " + Digest.base64(certificate));
  }

  private void shares(Path key, int threshold, List<String> certificates) throws IOException {
    Polynomial polynomial = memberOf(key).polynomial(signed(certificates), threshold, random);
    files.write(TrusteeFiles.beside(key, ".shares.json"), polynomial.text());
  }

  private void finish(Path key, List<String> certificates, List<String> polynomials) throws IOException {
    Member.Share share = memberOf(key).share(signed(certificates), polynomials.stream().map(Polynomial::parse).toList(), random);
    files.write(TrusteeFiles.beside(key, ".share.json"), share.text());
    out.println("empreinte\u202F: " + share.publicKey().fingerprint());
  }

  private void group(Path file, List<String> texts) throws IOException {
    int members = texts.size() / 3;
    Trustee.Pedersen group = Trustee.Pedersen.of(signed(texts.subList(0, members)),
        texts.subList(members, 2 * members).stream().map(Polynomial::parse).toList(),
        texts.subList(2 * members, texts.size()).stream().map(Member.Share::parse).toList());
    writeTrustees(file, new Trustees(List.of(group)));
  }

  private void decrypt(Path key, int owner, Path archiveFile) throws IOException {
    Auditor.Report report = Auditor.passed(Files.readAllBytes(archiveFile)); // a trustee opens nothing but the sum of all ballots
    FaultException.require(report.tally() != null, Reason.DATA_MISSING, "EncryptedTally");
    List<TrusteePublicKey> owners = report.trustees().owners();
    FaultException.require(owner >= 1 && owner <= owners.size(), Reason.OWNER_UNKNOWN, "");
    KeyFile.Content content = files.openKey(key);
    BigInteger secret = content instanceof KeyFile.Secret single ? single.exponent()
        : ((KeyFile.Seed) content).member().secret(Member.Share.parse(files.read(TrusteeFiles.beside(key, ".share.json"))));
    PartialDecryption decryption = PartialDecryption.of(secret, report.election().hash(), report.tally(), random);
    decryption.require(owners.get(owner - 1), report.election().hash(), report.tally());
    files.write(TrusteeFiles.beside(key, ".decryption.json"), decryption.text());
    out.println("total de " + report.counted() + " bulletins déchiffré pour sa part");
  }

  private Member memberOf(Path key) throws IOException {
    if (files.openKey(key) instanceof KeyFile.Seed seed) {
      return seed.member();
    }
    throw new IllegalArgumentException(key + " est une clé seule, non celle d’un membre d’un groupe");
  }

  private static List<SignedMessage> signed(List<String> certificates) {
    return certificates.stream().map(SignedMessage::parse).toList();
  }

  private void writeTrustees(Path file, Trustees trustees) throws IOException {
    trustees.require();
    files.write(file, trustees.text());
    print(trustees);
  }

  private void print(Trustees trustees) {
    trustees.require();
    List<TrusteePublicKey> owners = trustees.owners();
    for (int i = 0; i < owners.size(); i++) {
      out.println("garant " + (i + 1) + ", empreinte\u202F: " + owners.get(i).fingerprint());
    }
    out.println("clé de l’élection, empreinte\u202F: " + trustees.fingerprint());
  }
}
