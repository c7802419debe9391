/**
 * What the end itself says, in German. Left is its sentence, with {} for what it names; right the same with {} for the same
 * things in the same order. What is not here is shown as the end says it.
 */

export const told = [
  // A frozen link.
  ["There are two of this end: its files were copied, or put back to an earlier time, and both were run. {}", 'Es gibt dein Ende zwei Mal: Seine Dateien wurden kopiert oder zurückversetzt, und beide liefen. Damit euch sonst niemand hört, ist die Verbindung an beiden Enden eingefroren. Findet heraus, welchem Ende ihr traut, und begegnet euch neu: Was nicht hinüberkam, kommt dann zurück.'],
  ["There are two of the other's end: its files were copied, or put back to an earlier time, and both were run. {}", 'Es gibt das andere Ende zwei Mal: Seine Dateien wurden kopiert oder zurückversetzt, und beide liefen. Damit euch sonst niemand hört, ist die Verbindung an beiden Enden eingefroren. Findet heraus, welchem Ende ihr traut, und begegnet euch neu: Was nicht hinüberkam, kommt dann zurück.'],
  ['One of the two ends was copied, or put back to an earlier time, and both copies were run. {}', 'Eines der beiden Enden wurde kopiert oder zurückversetzt, und beide Abschriften liefen. Damit euch sonst niemand hört, ist die Verbindung an beiden Enden eingefroren. Findet heraus, welchem Ende ihr traut, und begegnet euch neu: Was nicht hinüberkam, kommt dann zurück.'],

  // Meetings and codes.
  ["The code's time is over. Make a new one.", 'Die Zeit des Codes ist um. Mach einen neuen.'],
  ['This code was taken already. Ask for a new one; if it was not you two, someone saw it.', 'Dieser Code wurde schon genommen. Bitte um einen neuen; wart das nicht ihr beide, so hat ihn jemand gesehen.'],
  ['What came does not fit the code. Somebody may be in between: meet again, face to face.', 'Was kam, passt nicht zum Code. Vielleicht ist jemand dazwischen: Begegnet euch noch einmal, von Angesicht zu Angesicht.'],
  ['The other said that the words differ.', 'Dein Gegenüber sagte, dass die Wörter verschieden sind.'],
  ['You said that the words differ. Nothing was kept.', 'Du hast gesagt, dass die Wörter verschieden sind. Nichts wurde behalten.'],
  ['The meeting was given up.', 'Die Begegnung wurde aufgegeben.'],
  ["This code's time is over: {}", 'Die Zeit dieses Codes ist um: Ein Code lässt sich 120 Sekunden lang nehmen. Bitte um einen neuen. (Ist er neu, so vergleicht die Uhren der beiden Rechner.)'],
  ['This is not a Dyad code: it should begin with "dyad:".', 'Das ist kein Code von Dyad: Er müsste mit „dyad:“ beginnen.'],
  ['This code is incomplete or damaged. Copy the whole code again.', 'Dieser Code ist unvollständig oder beschädigt. Kopiere den ganzen Code noch einmal.'],
  ['This code comes from another version of Dyad. Update the older of the two.', 'Dieser Code kommt von einer anderen Version von Dyad. Bringt die ältere der beiden auf den neuen Stand.'],
  ['This code is the answer to another code: only the one who showed a code scans it.', 'Dieser Code ist die Antwort auf einen anderen: Nur wer einen Code gezeigt hat, liest ihn ein.'],
  ['This code belongs to another meeting.', 'Dieser Code gehört zu einer anderen Begegnung.'],
  ['This code cannot be used now.', 'Dieser Code lässt sich jetzt nicht gebrauchen.'],
  ['This is not the code that answers yours.', 'Das ist nicht der Code, der deinem antwortet.'],
  ['This code names no relay that Dyad can use.', 'Dieser Code nennt kein Relay, das Dyad benutzen kann.'],
  ['There are no words to confirm yet: {}', 'Es gibt noch keine Wörter zu bestätigen: Erst müssen beide Enden sie haben.'],
  ['No meeting is going on. {}', 'Gerade läuft keine Begegnung. Beginne mit einem Code.'],
  ['This end has a link already. {}', 'Dieses Ende hat schon eine Verbindung. Verlass sie erst.'],
  ['There is no relay to meet over yet. {}', 'Es gibt noch kein Relay, um sich zu begegnen. Wähle eines hier auf der Seite; oder nimm den Code deines Gegenübers, der eines nennt.'],
  ['There is no link yet. {}', 'Es gibt noch keine Verbindung. Begegnet euch erst.'],
  ['The link is frozen: one of the ends was copied. Meet again first.', 'Die Verbindung ist eingefroren: Eines der Enden wurde kopiert. Begegnet euch erst neu.'],

  // Relays.
  ['This is no invitation to a relay. {}', 'Das ist keine Einladung zu einem Relay. Eine sieht aus wie dyad-relay:…, mqtts://relay.example.org oder mqtt://HOST:PORT.'],
  ['This invitation is incomplete or damaged. Copy the whole link again.', 'Diese Einladung ist unvollständig oder beschädigt. Kopiere den ganzen Link noch einmal.'],
  ['This invitation is for another version of Dyad. Update this one.', 'Diese Einladung ist für eine andere Version von Dyad. Erneuere diese hier.'],
  ['This invitation names no relay that Dyad can use. Ask for another.', 'Diese Einladung nennt kein Relay, das Dyad benutzen kann. Bitte um eine andere.'],
  ['This relay does not keep what is sent to it: words cross only while both of you are up.', 'Dieses Relay behält nicht, was ihm geschickt wird: Worte gehen nur hinüber, solange beide Enden laufen.'],
  ['This relay cannot carry a link: {} Choose another.', 'Dieses Relay kann keine Verbindung tragen ({}). Wähle ein anderes.'],
  ['unknown host {}: {}', 'Der Name {} ist nicht bekannt. Sieh nach dem Namen des Relays und nach dem Netz.'],
  ['no way to {}: {}', 'Zu {} führt kein Weg. Sieh nach dem Netz und der Adresse.'],
  ['connection refused: is the relay running at {}?', 'Dort antwortet niemand: Läuft das Relay bei {}?'],
  ['cannot reach {}: check the network and the address {}', '{} ist nicht zu erreichen. Sieh nach dem Netz und der Adresse. {}'],
  ['no answer from {}: {}', '{} antwortet nicht. Sieh nach der Adresse, und ob eine Firewall dazwischen ist.'],
  ['the relay at {} ended the connection at once: {}', 'Das Relay bei {} hat die Verbindung sofort beendet: Spricht es MQTT 5, und mit oder ohne TLS, wie die Adresse sagt?'],
  ['the relay at {} ended the connection: {}', 'Das Relay bei {} hat die Verbindung beendet: {}'],
  ['the relay at {} sends what no MQTT 5 relay may send here: {}', 'Das Relay bei {} schickt, was hier kein MQTT-5-Relay schicken darf: Dieses Ende hat die Verbindung beendet. Bleibt es dabei, so wähle ein anderes.'],
  ['the connection to the relay at {} broke', 'Die Verbindung zum Relay bei {} ist abgerissen.'],
  ['the relay at {} does not let this end listen: check its rules', 'Das Relay bei {} lässt dieses Ende nicht zuhören: Sieh nach seinen Regeln.'],
  ['the relay at {} does not speak TLS there: {}', 'Das Relay bei {} spricht dort kein TLS: Ist es mqtt:// oder ein anderer Port?'],
  ['the relay at {} refuses the user or password: check both', 'Das Relay bei {} nimmt Namen oder Passwort nicht an: Sieh nach beiden.'],
  ['the relay at {} asks for a user and password: {}', 'Das Relay bei {} lässt nur Eingeladene ein: Du brauchst die Einladung, die dein Gegenüber hat.'],
  ['the relay at {} does not speak MQTT 5: choose one that does', 'Das Relay bei {} spricht kein MQTT 5: Wähle eines, das es tut.'],
  ['the relay at {} refuses the connection: {}', 'Das Relay bei {} lehnt die Verbindung ab: {}'],
  ['the relay at {} shows another certificate than the invitation names: {}', 'Das Relay bei {} zeigt ein anderes Zertifikat, als die Einladung nennt: Vielleicht steht jemand dazwischen, vielleicht hat es ein neues. Frag, wer es betreibt, und bitte um eine neue Einladung.'],
  ['the certificate of the relay at {} has expired: {}', 'Das Zertifikat des Relays bei {} ist abgelaufen: Wer es betreibt, muss es erneuern.'],
  ['nobody trusted vouches for the certificate of the relay at {}: {}', 'Für das Zertifikat des Relays bei {} bürgt niemand, dem dieser Rechner traut.'],
  ['the certificate of the relay at {} is not good: {}', 'Das Zertifikat des Relays bei {} ist nicht in Ordnung: {}'],

  // Nearness and places.
  ['You switched nearness off.', 'Du hast die Nähe ausgeschaltet.'],
  ['The other end switched nearness off.', 'Das andere Ende hat die Nähe ausgeschaltet.'],
  ['Nearness has lapsed: the time that one of you gave is over.', 'Die Nähe ist abgelaufen: Die Zeit, die eines von euch gab, ist um.'],
  ['The other end asked twice in one round, which no honest end does. Nearness was switched off.', 'Das andere Ende hat in einer Runde zwei Mal gefragt, was kein ehrliches tut. Die Nähe wurde ausgeschaltet.'],
  ['The other end sent something that no honest end sends. Nearness was switched off.', 'Das andere Ende hat etwas geschickt, was kein ehrliches schickt. Die Nähe wurde ausgeschaltet.'],
  ['The other end was near you at two places that nobody can travel between so fast. {}', 'Das andere Ende war dir an zwei Orten nah, zwischen denen niemand so schnell reist. Einer eurer beiden Orte ist falsch oder erfunden. Die Nähe wurde ausgeschaltet.'],
  ['It is not known where this is: {}', 'Es ist nicht bekannt, wo das ist: Aus den letzten 15 Minuten gibt es keinen Ort. Lass erst das Telefon oder die Seite einen schicken.'],
  ['There is a quiet place of that name already. {}', 'Es gibt schon einen stillen Ort dieses Namens. Entferne ihn erst, oder nimm einen anderen.'],

  // Starting with the computer.
  ['Your end starts when you start it.', 'Dein Ende startet, wenn du es startest.'],
  ['Your end starts when you log in ({}). {}', 'Dein Ende startet, wenn du dich anmeldest ({}). Damit es mit dem Rechner startet, bevor sich jemand anmeldet: loginctl enable-linger'],
  ['Your end starts when you log in to the desktop ({}).', 'Dein Ende startet, wenn du dich am Bildschirm anmeldest ({}).'],
  ['This system offers no way that Dyad knows. Have it run this at every start: {}', 'Dieses System bietet keinen Weg, den Dyad kennt. Lass es bei jedem Start dies ausführen: {}'],
  ['This end is for trying out, and ends with its command.', 'Dieses Ende ist zum Ausprobieren und endet mit seinem Befehl.'],

  // The machine.
  ['the disk that holds {} is full: {}', 'Die Platte mit {} ist voll: Nichts wurde behalten; schaff Platz und versuch es noch einmal.'],
  ['A word may have at most 64 KB; {}', 'Ein Wort darf höchstens 64 KB haben. Teile es.'],
  ['This end is closing.', 'Dieses Ende schließt gerade.'],
  ['This is not the passphrase of this page.', 'Das ist nicht die Passphrase dieser Seite.'],
  ['Wait {} s, then try again.', 'Warte {} s, dann versuch es noch einmal.'],
  ['This page asks for its passphrase first.', 'Diese Seite fragt zuerst nach ihrer Passphrase.'],
  ['This page is not open yet. {}', 'Diese Seite steht noch nicht offen. Hol eine frische Adresse: dyad page'],
];
