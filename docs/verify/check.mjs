// A second verifier of Liptako's session bundles, written from docs/record-format.md alone: Node 18 or later, no dependency.
// node check.mjs FOLDER [KEY]   exit code 0 only when all it looks at holds. It recomputes the chain, the tree, the signature, the rolls and
// the counts; the verdicts of rules and the readable files in full are the Java verifier's.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { boxesHold, electionAct, handAct, secretAct, textAct } from "./votes.mjs";

const [folder, pinned] = process.argv.slice(2);
const sha = (...parts) => parts.reduce((h, p) => h.update(p), createHash("sha256")).digest();
const hex = (text) => sha(text).toString("hex");
const fail = (message) => { console.log("NON CONFORME : " + message); process.exit(1); };
const need = (holds, message) => holds || fail(message);

// RFC 8785 for what the format contains: strings, integers, booleans, null, arrays, objects.
const canonical = (v) => Array.isArray(v) ? "[" + v.map(canonical).join(",") + "]"
  : v && typeof v === "object" ? "{" + Object.keys(v).sort().map((k) => JSON.stringify(k) + ":" + canonical(v[k])).join(",") + "}" : JSON.stringify(v);
const same = (a, b) => canonical(a ?? null) === canonical(b ?? null);
const text = (name) => new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(folder, name)));
const json = (name) => {
  const t = text(name), v = JSON.parse(t);
  need(canonical(v) + "\n" === t, `« ${name} » n’est pas en JSON canonique.`);
  return v;
};

// 1. The manifest names every file with its size and hash.
const manifest = json("manifest.json");
need(manifest.format === "liptako-session/1", "format inconnu : " + manifest.format);
const names = (dir, prefix = "") => readdirSync(dir).flatMap((n) => statSync(join(dir, n)).isDirectory() ? names(join(dir, n), prefix + n + "/") : [prefix + n]);
const present = names(folder).filter((n) => n !== "manifest.json").sort();
need(same(present, manifest.files.map((f) => f.name)), "les fichiers ne sont pas ceux du manifeste.");
for (const f of manifest.files) {
  const bytes = readFileSync(join(folder, f.name));
  need(bytes.length === f.bytes && sha(bytes).toString("hex") === f.sha256, `« ${f.name} » n’a pas l’empreinte que dit le manifeste.`);
}

// 2. The journal: each line canonical, its hash recomputed, the chain without a gap; the tree's right edge (RFC 9162).
const journal = text("journal.jsonl");
need(journal.endsWith("\n"), "le journal est coupé.");
const lines = [], edge = [];
let head = "0".repeat(64);
for (const line of journal.slice(0, -1).split("\n")) {
  const e = JSON.parse(line), n = lines.length + 1;
  need(canonical(e) === line, `la ligne ${n} n’est pas en JSON canonique.`);
  const sealed = "body" in e ? hex(canonical({ actor: e.actor, body: e.body, salt: e.salt })) : e.sealed;
  const keys = "body" in e ? "actor,at,body,hash,kind,number,previous,salt,subject" : "at,hash,kind,number,previous,sealed,subject";
  need(Object.keys(e).sort().join() === keys, `la ligne ${n} n’a pas les champs attendus.`);
  need(e.number === n && e.previous === head, `l’acte n° ${n} ne suit pas le précédent.`);
  need(hex(canonical({ at: e.at, kind: e.kind, number: e.number, previous: e.previous, sealed, subject: e.subject })) === e.hash, `l’acte n° ${n} a été altéré.`);
  head = e.hash;
  let node = sha(Buffer.from([0]), Buffer.from(head, "hex"));
  for (let full = lines.length; full & 1; full >>= 1) node = sha(Buffer.from([1]), edge.pop(), node);
  edge.push(node);
  lines.push(e);
}
need(lines.length > 0, "le journal est vide : rien n’a été vérifié.");
let root = edge.at(-1);
for (let i = edge.length - 2; i >= 0; i--) root = sha(Buffer.from([1]), edge[i], root);

// 3. The checkpoint (C2SP tlog-checkpoint, signed-note, tlog-cosignature) and its keys.
const note = text("checkpoint.txt"), cut = note.lastIndexOf("\n\n"), signed = note.slice(0, cut + 1);
const [origin, size, base64] = signed.split("\n");
need(Number(size) === lines.length && base64 === root.toString("base64"), "la racine ou la taille du point de contrôle n’est pas celle du journal.");
const read = (key) => {
  const [name, id] = key.split("+", 2), data = Buffer.from(key.split("+").slice(2).join("+"), "base64");
  need(sha(name, "\n", data).subarray(0, 4).toString("hex") === id, "identifiant de clé faux : " + name);
  return { name, id, cosigns: data[0] === 4, key: createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), data.subarray(1)]), format: "der", type: "spki" }) };
};
const holds = (k) => note.slice(cut + 2).split("\n").some((line) => {
  const [dash, name, b64] = line.split(" "), data = Buffer.from(b64 ?? "", "base64");
  if (dash !== "—" || name !== k.name || data.subarray(0, 4).toString("hex") !== k.id) return false;
  const message = k.cosigns ? `cosignature/v1\ntime ${data.readBigUInt64BE(4)}\n${signed}` : signed;
  return verify(null, Buffer.from(message), k.key, data.subarray(k.cosigns ? 12 : 4));
});
const keys = json("keys.json");
need(read(keys.journal).name === origin && holds(read(keys.journal)), "la signature du point de contrôle n’est pas celle de la clé du journal.");
need(!pinned || pinned === keys.journal, "le point de contrôle est signé par une autre clé que celle demandée.");
keys.witnesses.forEach((w) => need(holds(read(w)), "un témoin n’a pas contresigné : " + w));
need(same(lines.filter((e) => e.kind === "journal.key" && e.body).at(-1)?.body.key, keys.journal), "le journal n’annonce pas cette clé.");

// 4. What must be open is open, and nothing else.
const general = new Set(["state.added", "organ.added", "seats.set", "deputy.accredited", "mandate.begun", "mandate.changed", "mandate.required", "attendance.present", "attendance.left", "proxy.notified", "proxy.revoked", "sitting.opened", "scrutin.published", "election.published", "secret.published", "text.published", "journal.key"]);
const about = new Set([manifest.session, ...lines.filter((e) => e.body?.session === manifest.session && ["sitting.planned", "sitting.opened", "scrutin.published", "election.published", "secret.published", "text.published"].includes(e.kind)).map((e) => e.subject)]);
for (const e of lines) need(("body" in e) === (general.has(e.kind) || about.has(e.subject)), `l’acte n° ${e.number} est ouvert ou scellé à tort.`);

// 5. Rolls from mandates, attendance and delegations of vote, counts from ballots.
const required = [];
const ends = ["REJECTED", "RESIGNED", "REVOKED", "DIED", "REPLACED", "ENDED"];
const past = (m, at) => m.turns.filter((t) => t.change !== "VOIDED" && !m.turns.some((o) => o.voids === t.number) && Date.parse(t.at) <= at).sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.number - b.number).map((t) => t.change);
const last = (told, ...of) => told.filter((c) => of.includes(c)).at(-1);
const runs = (m, at) => Date.parse(m.beginsAt) <= at && (!m.endsAt || at < Date.parse(m.endsAt)) && !past(m, at).some((c) => ends.includes(c));
function sits(m, at) {
  const told = past(m, at), powers = last(told, "VALIDATED", "CHALLENGED", "UPHELD");
  const need = required.filter((r) => Date.parse(r.from) <= at).sort((a, b) => Date.parse(a.from) - Date.parse(b.from)).at(-1) ?? {};
  return runs(m, at) && (powers !== "CHALLENGED" || need.contestedSits) && last(told, "SUSPENDED", "REINSTATED") !== "SUSPENDED" && last(told, "PREVENTED", "RETURNED") !== "PREVENTED" &&
    (powers || !need.powers) && (told.includes("SWORN") || !need.oath) && (!m.substituteOf || last(told, "SEATED", "STOOD_DOWN") === "SEATED" && runs(mandates.get(m.substituteOf), at));
}
const judged = (rule, roll, giver, holder, held) => rule.secret ? "SECRET_VOTE" : !rule.proxies ? "RULE_ALLOWS_NONE" : giver.present ? "GIVER_PRESENT" : !holder ? "HOLDER_NOT_IN_OFFICE"
  : !holder.present ? "HOLDER_ABSENT" : rule.proxies.sameDelegation && giver.state !== holder.state ? "OTHER_DELEGATION" : held >= (rule.proxies.max ?? 1) ? "HOLDER_FULL" : null;
const proxies = new Map(), caster = (m) => m?.present ? m.deputy : m?.proxy && !m.proxy.refused ? m.proxy.holder : undefined;
const elections = new Map(), secrets = new Map(), texts = new Map();
const deputies = new Map(), mandates = new Map(), there = new Map(), scrutins = new Map();
const here = (vote, at) => [...mandates.values()].filter((m) => sits(m, Date.parse(at)) && (!m.substituteOf || vote.rule.electorate?.substitutes) && there.get(vote.sitting + m.deputy)).map((m) => m.deputy);
let ballots = 0;
for (const e of lines.filter((e) => e.body)) {
  const b = e.body, s = scrutins.get(e.subject);
  if (e.kind === "deputy.accredited") deputies.set(e.subject, b);
  else if (e.kind === "mandate.begun") mandates.set(e.subject, { ...b, turns: [] });
  else if (e.kind === "mandate.changed") mandates.get(e.subject).turns.push(b);
  else if (e.kind === "mandate.required") required.push(b);
  else if (e.kind.startsWith("attendance.")) there.set(b.sitting + e.subject, e.kind === "attendance.present");
  else if (e.kind === "proxy.notified") proxies.set(e.subject, b);
  else if (e.kind === "proxy.revoked") proxies.delete(e.subject);
  else if (e.kind === "scrutin.opened") {
    const at = Date.parse(b.openedAt), roll = new Map(b.roll.map((m) => [m.deputy, m]));
    const due = [...mandates].filter(([, m]) => sits(m, at) && (!m.substituteOf || b.rule.electorate?.substitutes));
    need(due.length === roll.size && due.length > 0, `scrutin n° ${b.number} : la liste n’a pas le nombre de mandats en cours.`);
    const made = new Map(due.map(([id, m]) => { const d = deputies.get(m.deputy); return [m.deputy, { deputy: m.deputy, code: d.code, name: d.name, state: d.state, mandate: id, present: there.get(b.sitting + m.deputy) ?? false }]; }));
    const held = new Map();
    for (const [id, p] of proxies) {
      const giver = made.get(p.giver);
      if (!giver || giver.proxy || Date.parse(p.beginsAt) > at || at >= Date.parse(p.endsAt)) continue;
      giver.proxy = { id, holder: p.holder, refused: judged(b.rule, made, giver, made.get(p.holder), held.get(p.holder) ?? 0) };
      if (!giver.proxy.refused) held.set(p.holder, (held.get(p.holder) ?? 0) + 1);
    }
    for (const [id, m] of due) {
      const d = deputies.get(m.deputy);
      need(same(roll.get(m.deputy), made.get(m.deputy)), `scrutin n° ${b.number} : ${d.name} n’est pas sur la liste comme il le faut.`);
    }
    const way = b.way ?? "TERMINAL";
    need(["TERMINAL", "ROLL_CALL", "HANDS", "STANDING", "SLIPS"].includes(way), `scrutin n° ${b.number} : une façon de voter inconnue.`);
    scrutins.set(e.subject, { opened: b, roll, open: true, cast: new Map(), receipts: [], corrections: 0, way, named: way === "TERMINAL" || way === "ROLL_CALL", secret: way === "SLIPS" && b.rule.secret === true, signed: new Set() });
  } else if (e.kind === "ballot.cast") {
    need(s?.open && s.named && !s.counted && caster(s.roll.get(b.deputy)) === (b.by ?? b.deputy), `le bulletin de l’acte n° ${e.number} ne peut pas être reçu.`);
    s.cast.set(b.deputy, b.choice);
    const bits = BigInt("0x" + e.hash.slice(0, 10));
    s.receipts.push([7, 6, 5, 4, 3, 2, 1, 0].map((i) => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Number(bits >> BigInt(5 * i) & 31n)]).join("").replace(/^(.{4})/, "$1-"));
    ballots++;
  } else if (e.kind === "scrutin.signed" || e.kind === "scrutin.counted") handAct(e, s, { need, same, caster });
  else if (e.kind === "scrutin.held" || e.kind === "scrutin.resumed") s.open = e.kind === "scrutin.resumed";
  else if (e.kind === "scrutin.closed") {
    s.open = false;
    s.verdict = b.verdict;
    need(s.way === "TERMINAL" || s.counted, `scrutin n° ${b.number} : clos sans décompte de deux personnes.`);
    if (!s.named && !s.figure) {
      need(b.pour === null && b.contre === null && b.abstention === null && b.verdict.findings.length === 0, `scrutin n° ${b.number} : des chiffres retenus sont dits.`);
      continue;
    }
    need(!s.counted || s.counted.withheld === "NOTHING" || b.verdict.findings.length === 0, `scrutin n° ${b.number} : des chiffres retenus sont dits.`);
    s.count = !s.named ? { pour: s.figure("pour"), contre: s.figure("contre"), abstention: s.figure("abstention") } : Object.fromEntries(["POUR", "CONTRE", "ABSTENTION"].map((c) => [c.toLowerCase(), [...s.cast.values()].filter((v) => v === c).length]));
    for (const c of Object.keys(s.count)) need(s.count[c] === b[c], `scrutin n° ${b.number} : ${s.count[c]} « ${c} » comptés, ${b[c]} dits.`);
  } else if (e.kind === "scrutin.casting-vote") s.verdict = b.verdict;
  else if (e.kind === "scrutin.annulled") Object.assign(s, { open: false, annulled: true });
  else if (e.kind === "scrutin.proclaimed") {
    need(b.outcome === (b.override?.confirmedBy ? b.override.outcome : s.verdict.outcome), `scrutin n° ${b.number} : la proclamation n’est pas le verdict.`);
    need(!b.override || b.override.by !== b.override.confirmedBy, `scrutin n° ${b.number} : dérogation sans seconde personne.`);
    s.outcome = b.outcome;
  } else if (e.kind.startsWith("text.") && (e.kind !== "text.published" || b.session === manifest.session)) {
    const t = texts.get(e.subject) ?? texts.set(e.subject, { wordings: [] }).get(e.subject);
    textAct(e, t, { need, same, digest: (value) => hex(canonical(value)) });
  } else if (e.kind === "minutes.published" && b.figures) {
    const told = [...scrutins.values()].filter((v) => v.opened.sitting === e.subject).sort((v, o) => v.opened.number - o.opened.number);
    need(same(b.figures, told.map((v) => ({ number: v.opened.number, outcome: v.annulled ? null : v.outcome ?? null, ...(v.count ?? { pour: null, contre: null, abstention: null }) }))), `acte n° ${e.number} : un procès-verbal dit d’autres chiffres que les bulletins.`);
  } else if (e.kind === "correction.declared") s.corrections++;
  else if (e.kind === "secret.prepared") secrets.set(e.subject, { number: b.number, sitting: b.sitting, rule: b.rule });
  else if (e.kind.startsWith("secret.") && secrets.has(e.subject)) secretAct(e, secrets.get(e.subject), { need, same, here });
  else if (e.kind === "election.prepared") elections.set(e.subject, { ...b, electors: new Set(), signed: new Set(), elected: [] });
  else if (e.kind.startsWith("election.") && e.kind !== "election.published") electionAct(e, elections.get(e.subject), { need, same, here, secrets }); // the publication of another session’s is open too
}

// 6. The files of the scrutins say the same.
need(scrutins.size > 0 && (ballots > 0 || [...scrutins.values()].some((s) => s.counted)) || secrets.size > 0, "aucun scrutin publié : rien n’a été vérifié.");
for (const s of scrutins.values()) {
  const f = json(`scrutins/${String(s.opened.number).padStart(5, "0")}.json`);
  need(same(f.roll, s.opened.roll) && same(f.rule, s.opened.rule) && f.question === s.opened.question, `le fichier du scrutin n° ${s.opened.number} dit autre chose que l’ouverture.`);
  need(same(f.ballots.map((b) => b.receipt), s.receipts) && same(Object.fromEntries(f.ballots.filter((b) => b.counts).map((b) => [b.deputy, b.choice])), Object.fromEntries(s.cast)), `le fichier du scrutin n° ${s.opened.number} a d’autres bulletins.`);
  need(same(f.verdict, s.verdict) && (f.outcome ?? null) === (s.outcome ?? null) && f.corrections.length === s.corrections, `le fichier du scrutin n° ${s.opened.number} dit un autre résultat.`);
  if (s.way !== "TERMINAL") need(f.way === s.way && same(f.count?.figures, s.counted?.figures) && same(f.signed ?? [], s.secret ? [...s.signed] : []), `le fichier du scrutin n° ${s.opened.number} dit un autre décompte.`);
  if (s.count) need(Object.keys(s.count).every((c) => f.tally[c] === s.count[c]), `le fichier du scrutin n° ${s.opened.number} compte autrement.`);
}
for (const v of elections.values()) need(same([...json(`elections/${String(v.number).padStart(5, "0")}.json`).elected].sort(), [...v.elected].sort()), `le fichier de l’élection n° ${v.number} dit d’autres élus.`);
for (const t of texts.values()) { const f = json(`texts/${String(t.number).padStart(5, "0")}.json`); need(same(f.text, t.path) && f.version === t.version, `le fichier du texte n° ${t.number} dit autre chose que le journal.`); }
need(manifest.files.filter((f) => f.name.startsWith("texts/")).length === texts.size, "un fichier de texte ne vient pas du journal.");
need(manifest.files.filter((f) => f.name.startsWith("elections/")).length === elections.size, "un fichier d’élection ne vient pas du journal.");
need(manifest.files.filter((f) => f.name.startsWith("scrutins/")).length === scrutins.size, "un fichier de scrutin ne vient pas du journal.");

// 7. The boxes of secret votes.
const boxes = boxesHold(secrets, { folder, need, same, sha });
need(manifest.files.filter((f) => f.name.endsWith(".bel")).length === boxes && manifest.files.filter((f) => /^secret\/\d+\.json$/.test(f.name)).length === secrets.size, "un fichier de vote secret ne vient pas du journal.");
console.log(`${lines.length} actes, ${scrutins.size} scrutins, ${ballots} bulletins, ${boxes} urnes, ${manifest.files.length} fichiers : tout est conforme${pinned ? "." : " (clé du dossier lui-même : " + keys.journal + ")."}`);
