// Votes without terminals, elections and secret votes of a bundle, for check.mjs: what the journal says of them, and the archives of the boxes (Belenios).
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What is signed and counted by hand in a scrutin s. */
export function handAct(e, s, { need, same, caster }) {
  const b = e.body;
  if (e.kind === "scrutin.signed") {
    need(s?.open && s.secret && !s.counted && caster(s.roll.get(b.deputy)) && !s.signed.has(b.deputy), `l’acte n° ${e.number} note une participation qui ne peut l’être.`);
    s.signed.add(b.deputy);
  } else if (e.kind === "scrutin.counted") {
    const n = `scrutin n° ${b.number} : `;
    need(s && !s.counted && !s.verdict && s.way !== "TERMINAL" && b.by.length === 2 && b.by[0] !== b.by[1], n + "le décompte n’est pas de deux personnes.");
    need(!s.secret || same([...b.signed].sort(), [...s.signed].sort()), n + "une autre liste d’émargement.");
    need(s.secret || b.withheld === "NOTHING", n + "des chiffres retenus sans secret.");
    s.counted = b;
    if (!s.named && b.figures) {
      const states = [...new Set(Object.keys(b.figures).filter((f) => f.includes(".")).map((f) => f.split(".")[0]))], papers = ["pour", "contre", "abstention", ...(s.way === "SLIPS" ? ["blanc", "nul"] : [])];
      const fields = states.length ? states.flatMap((c) => papers.map((a) => c + "." + a)) : papers;
      need(same(Object.keys(b.figures).sort(), fields.slice().sort()) && Object.values(b.figures).every((f) => Number.isInteger(f) && f >= 0), n + "des champs inattendus.");
      s.figure = (a, c) => states.length && !c ? states.reduce((sum, state) => sum + b.figures[state + "." + a], 0) : b.figures[c ? c + "." + a : a];
      for (const c of states.length ? states : [undefined]) {
        const cast = papers.reduce((sum, a) => sum + s.figure(a, c), 0);
        const may = [...s.roll.values()].filter((m) => (!c || m.state === c) && (s.secret ? s.signed.has(m.deputy) : caster(m))).length;
        need(cast <= may, n + `${cast} voix pour ${may} votants.`);
      }
    }
  }
}

/** An act about a secret vote x that was prepared before. */
export function secretAct(e, x, { need, same, here }) {
  const b = e.body, n = `vote secret n° ${x.number}, acte n° ${e.number} : `;
  if (e.kind === "secret.opened") {
    const due = here(x, b.openedAt);
    need(due.length > 0 && same(b.roll.map((m) => m.deputy).sort(), due.sort()) && same(b.rule, x.rule), n + "les votants ne sont pas les députés présents.");
    for (const box of b.boxes) need(box.voters > 3 && box.voters === b.roll.filter((m) => !box.state || m.state === box.state).length, n + "une urne n’a pas autant de clés que de votants.");
    x.opened = b;
  } else if (e.kind === "secret.closed") {
    need(x.opened && b.took.every((d) => x.opened.roll.some((m) => m.deputy === d)) && b.boxes.every((box) => box.counted === 0 || box.counted > 3) && b.boxes.reduce((sum, box) => sum + box.counted, 0) <= b.took.length, n + "clôture impossible.");
    x.closed = b;
  } else if (e.kind === "secret.counted") Object.assign(x, { counted: b, figures: b.boxes.map((box) => box.figures) });
  else if (e.kind === "secret.proclaimed") need(b.outcome === x.counted.verdict.outcome && !x.opened.rehearsal, n + "la proclamation n’est pas le verdict.");
}

/** An act about an election v that was prepared before. */
export function electionAct(e, v, { need, same, here, secrets }) {
  const b = e.body, n = `élection n° ${v?.number}, acte n° ${e.number} : `;
  need(v, `l’acte n° ${e.number} parle d’une élection inconnue.`);
  if (e.kind === "election.round-opened") {
    const due = here(v, b.openedAt);
    need(same(b.electors.map((m) => m.deputy).sort(), due.sort()), n + "les votants ne sont pas les députés présents.");
    Object.assign(v, { round: b, electors: new Set(due), signed: new Set() });
  } else if (e.kind === "election.signed") {
    need(v.electors.has(b.deputy) && !v.signed.has(b.deputy), n + "un émargement de trop.");
    v.signed.add(b.deputy);
  } else if (e.kind === "election.round-void") v.round = undefined;
  else if (e.kind === "election.round-closed") need(v.round.onTerminals && b.signed.every((d) => v.electors.has(d)) ? (v.signed = new Set(b.signed)) : same([...b.signed].sort(), [...v.signed].sort()), n + "une autre liste d’émargement.");
  else if (e.kind === "election.counted") {
    if (v.round.onTerminals) {
      const x = secrets.get(b.secretVote), f = x?.figures?.[0];
      need(f && x.opened.election === e.subject && x.opened.round === b.round && b.figures.blanc === f[0] && b.figures.nul === 0 && x.opened.ids.every((id, i) => b.figures[id] === f[i + 1]), n + "les chiffres ne sont pas ceux de l’urne.");
    } else need(b.by.length === 2 && b.by[0] !== b.by[1], n + "le décompte n’est pas de deux personnes.");
    if (b.figures) {
      const valid = b.figures.ballots - b.figures.blanc - b.figures.nul, votes = v.round.candidacies.reduce((sum, c) => sum + b.figures[c], b.figures.contre ?? 0);
      need(b.figures.ballots <= v.signed.size && (v.round.places === 1 || v.round.candidacies.length === 1 ? votes === valid : votes >= valid && votes <= valid * v.round.places), n + "les chiffres ne font pas le compte.");
    }
    if (b.verdict.outcome !== "LOT") v.elected.push(...b.verdict.elected);
  } else if (e.kind === "election.lot") v.elected.push(...b.verdict.elected);
  else if (e.kind === "election.proclaimed") need(same([...b.elected].sort(), [...v.elected].sort()), n + "d’autres élus sont proclamés.");
}

/** An act about a text t: its wordings, the number its adoption gave it, the path that was published. */
export function textAct(e, t, { need, same, digest }) {
  const b = e.body;
  if (e.kind === "text.adopted") {
    need(b.hash === t.wordings.at(-1)?.hash && (!b.final || digest({ reference: b.final.reference, title: b.title, wording: b.hash }) === b.final.sha256), `acte n° ${e.number} : un texte adopté sans sa rédaction ou son numéro.`);
    t.final = b.final;
  } else if (b.text && b.hash) {
    need(digest(b.text) === b.hash && (b.number ?? 1) === t.wordings.length + 1, `acte n° ${e.number} : une rédaction sans son empreinte.`);
    t.wordings.push({ articles: b.text, hash: b.hash, number: t.wordings.length + 1 });
  } else if (e.kind === "text.path") t.path = b.text;
  else if (e.kind === "text.published") {
    need(t.path?.id && t.path.id === e.subject && digest(t.path) === b.sha256 && same(t.path.final, t.final) && same(t.path.wordings.map(({ articles, hash, number }) => ({ articles, hash, number })), t.wordings), `texte n° ${b.number} : son parcours n’est pas celui du journal.`);
    Object.assign(t, { number: b.number, version: b.version });
  }
}

// The boxes of secret votes (Belenios): every record is what its name says, the chain of events has no gap, and its states are those of the journal. The proofs
// themselves are for liptako-verifier.jar and for belenios-tool.
export function boxesHold(secrets, { folder, need, same, sha }) {
  let boxes = 0;
  for (const x of secrets.values()) {
    x.closed?.boxes.forEach((told, i) => {
      const name = `secret/${String(x.number).padStart(5, "0")}-${i + 1}.bel`, tar = readFileSync(join(folder, name)), records = new Map(), events = [];
      for (let at = 0; at < tar.length;) {
        const record = tar.toString("latin1", at, at + 100).replace(/\0.*/s, ""), bytes = parseInt(tar.toString("latin1", at + 124, at + 135), 8), body = tar.subarray(at + 512, at + 512 + bytes);
        const hash = sha(body).toString("hex"), text = new TextDecoder("utf-8", { fatal: true }).decode(body);
        if (at > 0) need(record === hash + ".data.json" || record === hash + ".event.json", `« ${name} » : un enregistrement n’est pas ce que dit son nom.`);
        if (record.endsWith(".event.json")) {
          const event = JSON.parse(text);
          need(event.height === events.length && (event.parent ?? null) === (events.at(-1)?.hash ?? null) && (event.payload === undefined || records.has(event.payload)), `« ${name} » : la chaîne des événements est rompue.`);
          events.push({ hash, ...event });
        } else if (at > 0) records.set(hash, text);
        at += 512 + Math.ceil(bytes / 512) * 512;
      }
      const of = (type) => events.filter((event) => event.type === type), setup = JSON.parse(records.get(events[0].payload)), credentials = records.get(setup.credentials), question = JSON.parse(records.get(setup.election));
      const cast = of("Ballot").map((event) => JSON.parse(records.get(event.payload)).credential), opened = x.opened.boxes[i];
      need(events[0].hash === opened.event && of("EncryptedTally")[0]?.hash === told.event && cast.length === told.ballots && new Set(cast).size === told.counted, `« ${name} » n’est pas l’urne dont parle le journal.`);
      need(sha(credentials).toString("base64").replace("=", "") === opened.credentials && JSON.parse(credentials).length === opened.voters && cast.every((c) => JSON.parse(credentials).includes(c)), `« ${name} » a une autre liste d’électeurs.`);
      need(question.uuid === opened.uuid && same(question.questions, [{ answers: x.opened.answers, ...(x.opened.blank ? { blank: true } : {}), min: x.opened.min, max: x.opened.max, question: x.opened.question }]), `« ${name} » pose une autre question.`);
      if (x.counted) need(events.at(-1).type === "Result" && events.at(-1).hash === x.counted.boxes[i].event && same(JSON.parse(records.get(events.at(-1).payload)).result[0], x.counted.boxes[i].figures), `« ${name} » donne un autre résultat.`);
      boxes++;
    });
  }
  return boxes;
}
