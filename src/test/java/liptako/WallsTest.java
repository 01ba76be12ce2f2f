package liptako;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import liptako.permission.Allowed;
import liptako.permission.Public;

/** The walls of the house, as {@code docs/architecture.md} draws them. */
@AnalyzeClasses(packages = "liptako", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
  private static final String[] PURE = {"liptako.json..", "liptako.rules..", "liptako.secret..", "liptako.texts..", "liptako.speaking.."};
  /** Commands of pure rooms read the files they are given. */
  private static final String COMMANDS = "liptako\\.(rules\\.Replay|secret\\.Audit|secret\\.TrusteeKey|secret\\.TrusteeFiles)(\\$.*)?";

  @ArchTest static final ArchRule pureRoomsKnowNothingButJava = noClasses().that().resideInAnyPackage(PURE)
      .and().resideOutsideOfPackages("liptako.secret..", "liptako.texts..").should().dependOnClassesThat(
      DescribedPredicate.not(resideInAnyPackage("java.lang..", "java.util..", "java.math..", "java.nio..", "java.io..", "liptako.json..", "liptako.rules..", "liptako.speaking..")));

  @ArchTest static final ArchRule textsKnowNothingButJavaAndTheComparisonOfWords = noClasses().that().resideInAPackage("liptako.texts..").should().dependOnClassesThat(
      DescribedPredicate.not(resideInAnyPackage("java.lang..", "java.util..", "java.text..", "java.io..", "com.github.difflib..", "liptako.texts..")));

  @ArchTest static final ArchRule languagesKnowNothingButJava = noClasses().that().resideInAPackage("liptako.language..").should().dependOnClassesThat(
      DescribedPredicate.not(resideInAnyPackage("java.lang..", "java.util..", "java.text..", "java.io..", "java.nio.charset..", "liptako.language..")));

  @ArchTest static final ArchRule secretsKnowNothingButJavaAndItsCryptography = noClasses().that().resideInAPackage("liptako.secret..").should()
      .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java.lang..", "java.util..", "java.math..", "java.nio..", "java.io..",
          "java.security..", "javax.crypto..", "liptako.json..", "liptako.secret..")));

  @ArchTest static final ArchRule pureRoomsReadNoClockAndNoFile = noClasses().that().resideInAnyPackage(PURE).and().haveNameNotMatching(COMMANDS)
      .should().dependOnClassesThat().resideInAnyPackage("java.time..", "java.nio.file..", "java.net..");

  @ArchTest static final ArchRule secretsComeFromTheStrongSourceOnly = noClasses().that().resideInAPackage("liptako.secret..").should()
      .dependOnClassesThat().haveFullyQualifiedName("java.util.Random").orShould().callMethod(Math.class, "random")
      .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

  /** A register of mandates is about instants; it reads no clock. */
  @ArchTest static final ArchRule mandatesKnowNothingButJavaAndAreToldTheTime = noClasses().that().resideInAPackage("liptako.mandate..").should()
      .dependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("java.lang..", "java.util..", "java.time..", "liptako.mandate..")))
      .orShould().callMethod(java.time.Instant.class, "now").orShould().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock");

  /** The journal's core, which the verifier takes with it; the rest of the room is its store. */
  private static final String JOURNAL_CORE = "(\\[+L)?liptako\\.journal\\.(Entry|Instants|JournalLine|Hash|MerkleTree|Frontier|Note|NoteKey|NoteSigner|NoteException|Checkpoint|ReceiptCode|KeyRotation)(\\$.*)?;?";

  @ArchTest static final ArchRule theVerifierNeedsNothingButJavaAndPureRooms = classes().that().resideInAnyPackage("liptako.verifier..", "liptako.witness..")
      .or().haveNameMatching(JOURNAL_CORE).should().onlyDependOnClassesThat(resideInAnyPackage("java..", "liptako.json..", "liptako.mandate..", "liptako.rules..", "liptako.secret..", "liptako.verifier..", "liptako.witness..")
          .or(com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(JOURNAL_CORE)));

  @ArchTest static final ArchRule roomsFormNoCycle = slices().matching("liptako.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule nothingCallsThePages = noClasses().that().resideOutsideOfPackage("liptako.web..").should().dependOnClassesThat().resideInAPackage("liptako.web..");

  @ArchTest static final ArchRule pagesCallServicesOnly = noClasses().that().resideInAPackage("liptako.web..")
      .should().dependOnClassesThat().areAssignableTo(EntityManager.class).orShould().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest static final ArchRule storesArePrivateToTheirRoom = classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate();

  @ArchTest static final ArchRule nothingIsPublishedButByTwoPersons = noClasses().that().resideOutsideOfPackage("liptako.release..").should()
      .callMethod(liptako.voting.Proclamation.class, "publish", java.util.UUID.class);
  @ArchTest static final ArchRule noPaperIsPublishedButByTwoPersons = noClasses().that().resideOutsideOfPackages("liptako.publication..", "liptako.sample..").should()
      .callMethod(liptako.election.Elections.class, "publish", java.util.UUID.class).orShould().callMethod(liptako.agenda.AgendaService.class, "publish", java.util.UUID.class)
      .orShould().callMethod(liptako.council.Acts.class, "publish", java.util.UUID.class).orShould().callMethod(liptako.council.Dossiers.class, "publish", java.util.UUID.class);

  @ArchTest static final ArchRule onlyAnEntrustedListOpensAndEndsScrutinsByTheClerksHand = noClasses().that().resideOutsideOfPackages("liptako.deliberation..", "liptako.voting..").should()
      .dependOnClassesThat().areAssignableTo(liptako.voting.ListedScrutins.class);

  @ArchTest static final ArchRule namesSayWhatAClassIs = noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
      .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Impl");

  @ArchTest static final ArchRule everyDoorSaysWhoMayUseIt = methods().that().arePublic().and().areNotStatic()
      .and().areDeclaredInClassesThat(DescribedPredicate.describe("are doors of rooms", WallsTest::isDoor))
      .should(new ArchCondition<>("carry @Allowed or @Public") {
        @Override public void check(JavaMethod method, ConditionEvents events) {
          boolean said = method.isAnnotatedWith(Allowed.class) || method.isAnnotatedWith(Public.class);
          events.add(new SimpleConditionEvent(method, said, method.getFullName() + (said ? " says" : " does not say") + " who may call it"));
        }
      });

  private static boolean isDoor(JavaClass type) {
    return type.isAnnotatedWith(ApplicationScoped.class)
        && !resideInAnyPackage("liptako.store..", "liptako.permission..", "liptako.web..", "liptako.api..").test(type)
        && !type.getSimpleName().endsWith("Mechanism") && !type.getSimpleName().endsWith("Resource");
  }
}
