/** Every sentence the page can show or say, in one place. Another language is another file of this shape. */

export const catalogue = {
  title: 'Dyad',
  field: {label: 'Two lights'},
  light: {mine: 'Your light. Press and hold to touch.'},
  presence: {label: 'What they are told of you', here: 'here', awake: 'awake', away: 'away', failed: 'That could not be changed.'},
  their: {here: 'They are here', awake: 'They are awake', away: 'They are away', touch: 'They touched.', says: text => `They say: ${text}`, shows: text => (text.trim() ? `They send a picture: ${text}` : 'They send a picture.')},

  stranger: {
    title: 'This page is not open for you yet',
    what: 'Each address opens it once. For a fresh one, run this where your end runs, and open the address it prints:',
    command: 'dyad page',
  },

  unmet: {
    touch: 'This is your light. Touch it.',
    alone: 'It works alone. It is made for two.',
    frozen: 'The link is frozen.',
    meet: 'Meet',
    show: 'Show a code',
    showWhat: 'They scan it, or you send it to them.',
    take: 'Take a code',
    takeWhat: 'Scan or paste the one they show.',
    noRelay: 'You can take a code right now: it says where you two will meet. To show one, this end needs such a place first, a relay. Stop it and start it with one of these:',
    noRelayHost: 'lets this machine be the relay. The other must be able to reach it, and it will see their network address.',
    noRelayOther: 'uses a relay that you have.',
    noRelayTake: 'A relay carries what is said between you, and can read none of it.',
  },
  moved: {
    title: 'They have moved',
    what: 'Their end says that it lives on another machine now.',
    ask: 'Ask them, in another way, whether that is so. Until you say yes, nothing crosses: what you say is kept here.',
    yes: 'Yes, it is them',
    later: 'Later',
  },
  meeting: {cancel: 'Give up', back: 'Back'},
  show: {
    title: 'Let them scan this',
    orText: 'Or send them the text, by a way you trust:',
    copy: 'Copy',
    copied: 'Copied',
    scanBack: 'They show one in return: scan it',
    alt: 'The code as a picture, to be scanned',
    left: seconds => `One use. It lives for another ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
    over: 'Its time is over.',
  },
  take: {
    title: 'Take their code',
    camera: 'Scan with the camera',
    cameraStop: 'Close the camera',
    video: 'What the camera sees',
    picture: 'From a picture',
    paste: 'Or paste it',
    go: 'Meet',
    empty: 'Paste the code first. It begins with dyad:',
    notOurs: 'That is a code, but not one of Dyad’s. Those begin with dyad:',
    nothing: 'No code was found in this picture. Try one that is sharper, or taken from nearer.',
    unreadable: 'This file is not a picture that can be opened here.',
    denied: 'The browser may not use the camera. Allow it beside the address, or use a picture, or paste the code.',
    noCamera: 'No camera was found here. Use a picture, or paste the code.',
    broken: 'The reader of codes did not load. Paste the code instead.',
  },
  exchanging: {title: 'You are meeting', what: 'The two ends make their keys. This takes a moment.'},
  words: {
    question: 'Do both of you see these three words and this colour?',
    mutual: 'Each of you has scanned the other: there is nothing to compare.',
    waiting: 'You said yes. Now it is on them.',
    yes: 'Yes, this is us',
    no: 'No, they differ',
    scanInstead: 'Scan their code instead of comparing',
    return: 'Let them scan this, then you need not compare the words',
    colour: name => `in ${name}`,
  },
  failed: {title: 'You have not met', again: 'Try again', unknown: 'The meeting came to nothing.'},
  met: 'You two have met.',

  stream: {label: 'What was said', kept: 'Words you kept', earlier: 'Earlier words'},
  word: {
    me: 'You: ',
    them: 'They: ',
    underway: ' (kept, on its way)',
    resting: ' (handed to the relay)',
    forget: 'forget',
    forgetLabel: 'Forget your own copy of this word',
    notForgotten: 'That could not be forgotten.',
  },
  picture: {
    choose: 'Add a picture',
    ready: 'This picture goes with what you say.',
    remove: 'leave it out',
    view: 'A picture',
    open: text => (text.trim() ? `A picture: ${text}` : 'A picture'),
    wordless: 'A picture without words',
    came: 'Their picture is here.',
    broken: 'This picture could not be shown.',
    failed: reason => `Not sent: ${reason}`,
    left: millis => (millis < 50_000 ? 'less than a minute' : millis < 100_000 ? 'about a minute' : `about ${Math.round(millis / 60_000)} minutes`),
    stands(from, {state, remainingMillis}) {
      const left = remainingMillis === undefined ? '' : this.left(remainingMillis);
      switch (state) {
        case 'whole': return '';
        case 'broken': return this.broken;
        case 'gone': return 'Neither of you has this picture any more.';
        default:
          if (from === 'me') {
            return left ? `Going over to them: ${left} left.` : 'It is kept here, and goes over while both of you are there.';
          }
          return left ? `It grows sharper: ${left} left.` : 'The rest comes while both of you are there.';
      }
    },
  },
  say: {label: 'Say something', hint: 'Say something', go: 'say', failed: reason => `Not kept yet: ${reason} What you wrote is still here.`},

  relay: {
    connecting: 'Reaching for the relay. Your words are kept meanwhile.',
    connectingUnmet: 'Reaching for the relay.',
    unreachable: 'The relay cannot be reached. Your words are kept, and go when it is back.',
    unreachableUnmet: 'The relay cannot be reached. A meeting has to wait for it.',
    none: 'No relay is set up. Your words are kept. Start this end with --relay URL.',
  },
  gone: 'This page has lost your end. It tries again by itself; what you are writing stays.',
  unreachableEnd: 'Your end does not answer. Is it running?',

  menu: {open: 'menu', title: 'Menu', never: 'What the other can never learn', nearness: 'Nearness', leave: 'Leave …', close: 'Close'},
  facts: {relay: 'Relay', hosting: 'Hosted here', pace: 'Pace', paceOf: (profile, seconds) => `${profile}, a breath every ${seconds} s`},
  never: {
    title: 'What the other can never learn',
    items: [
      'Whether you have read a word. There are no seen-marks.',
      'That you are writing, or wrote something and did not say it.',
      'When you were last here. Nothing keeps it or shows it; only words carry a time.',
      'Where you are. Nearness, if you both say yes to it, is a light that draws in, never a place.',
      'Why you are away: chosen, asleep, offline or left. It all looks the same.',
      'Which words you have forgotten. That touches your own copy only.',
    ],
    butTitle: 'What they do learn',
    but: [
      'What you say and when you said it, your touch, and here, awake or away as you set it.',
      'That a word has reached your machine. That is no sign that anyone has read it.',
      'If one of you hosts the relay, the network address of the other’s machine.',
    ],
  },
  nearness: {
    line: {
      asked: 'They would like to feel how near you are.',
      waiting: until => `Nearness: you said yes, until ${until}. They have not.`,
      on: (until, floor) => `Nearness is on until ${until}, no finer than ${floor}.`,
      stale: 'Nothing new is felt.',
    },
    levels: {
      '3000km': 'on this side of the earth',
      '427km': 'within a day’s travel',
      '61km': 'within an hour’s way',
      '8.7km': 'in the same town',
      '1.24km': 'around the corner',
      '178m': 'close by',
    },
    directions: {towards: 'drawing nearer', away_from: 'going further', arrived: 'with you'},
    sheet: {
      title: 'Nearness',
      truths: [
        'While both of you say yes, each feels how near the other is: a light that draws in, in six steps, never a place, a distance or a direction.',
        'They cannot learn where you are from it. But they know where you live, and that you are not near them can be an answer too.',
        'Someone who pretends to be at a certain place learns whether you are around it, no finer than the step you allow. Only a coarser step, or ending this, keeps that from them.',
      ],
      forHow: 'For how long',
      hours: hours => (hours < 1 ? 'half an hour' : `${hours} hours`),
      howFine: 'No finer than',
      floors: {'8.7km': 'a town (8.7 km)', '1.24km': 'a quarter (1.24 km)', '178m': 'a street (178 m)'},
      coarser: 'The coarser of your two choices holds for both. It ends by itself, and either of you can end it at once.',
      on: 'Say yes',
      again: 'Say yes anew',
      off: 'End it now',
      mine: (until, floor) => `You say yes until ${until}, no finer than ${floor}.`,
      theirs: (until, floor) => `They say yes until ${until}, no finer than ${floor}.`,
      both: (until, floor) => `So it is on until ${until}, no finer than ${floor}.`,
    },
    place: {
      title: 'Where this end learns your place from',
      what: 'Your place goes to your own end only. It is in its memory for a quarter of an hour at most, and never on a disk.',
      browser: 'This browser, while this page is open',
      insecure: 'This browser tells its place only to pages on the same machine, or over HTTPS.',
      denied: 'The browser may not tell its place. Allow it beside the address.',
      none: 'The browser does not know where it is.',
      phone: 'Your phone, by the app OwnTracks',
      phoneAlt: 'The configuration for OwnTracks, to be scanned',
      phoneLink: 'Open in OwnTracks',
      phoneReachable: url => `Scan this with the phone. It will report to ${url}.`,
      phoneUnreachable: 'The phone cannot reach this end yet. Start it with --phone-listen HOST:PORT, or put it behind a reverse proxy.',
      quiet: 'Quiet places',
      quietWhat: 'Around a quiet place your end answers as if it did not know where you are.',
      quietName: 'A name for where you are now',
      add: 'Add',
      remove: 'remove',
      removeLabel: name => `Remove the quiet place ${name}`,
    },
  },
  leave: {
    title: 'Leave',
    what: 'The link ends at once. Its keys are erased and cannot come back. They are not told: to them you will be away. To be linked again, you two would have to meet again.',
    history: 'The words on this machine',
    keep: 'Keep them',
    erase: 'Erase them',
    yes: 'Leave now',
    stay: 'Stay',
  },
};

/** The text at a dotted path of the catalogue, such as "say.hint". */
export function textAt(path) {
  return path.split('.').reduce((part, name) => part[name], catalogue);
}
