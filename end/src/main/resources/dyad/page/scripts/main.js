/** Puts the page together: fills in its sentences, wires its parts, opens the session and follows the end. */

import {createApi} from './api.js';
import {createBus} from './bus.js';
import {startCondition} from './condition.js';
import {fillTexts} from './document.js';
import {followEvents} from './events.js';
import {startFeelingDraw} from './feeling-draw.js';
import {startFeelingOffer} from './feeling-offer.js';
import {startFeelingPlay} from './feeling-play.js';
import {startFeelingSheet} from './feeling-sheet.js';
import {startGuide} from './guide.js';
import {startLamps} from './lamps.js';
import {startLights} from './lights.js';
import {startMeeting} from './meeting.js';
import {startMenu} from './menu.js';
import {startNearness} from './nearness.js';
import {startNearnessSheet} from './nearness-sheet.js';
import {startLock} from './pages.js';
import {startPictureSend} from './picture-send.js';
import {startPictures} from './picture.js';
import {startPlace} from './place.js';
import {startPresence} from './presence.js';
import {startSafety} from './safety.js';
import {startSay} from './say.js';
import {openSession} from './session.js';
import {registerShell} from './shell.js';
import {startSilence} from './silence.js';
import {startStream} from './stream.js';
import {startTogether} from './together.js';
import {startTouch} from './touch.js';
import {startUses} from './uses.js';
import {startVoice} from './voice.js';

const bus = createBus();
const api = createApi(bus);

fillTexts();
startSafety();
startVoice(bus);
startLock(bus, api);
startSilence(bus, api);
startLights(bus);
startCondition(bus);
startTogether(bus);
for (const start of [
  startMeeting,
  startGuide,
  startTouch,
  startPresence,
  startStream,
  startPictures,
  startPictureSend,
  startSay,
  startUses,
  startMenu,
  startNearness,
  startNearnessSheet,
  startPlace,
  startLamps,
]) {
  start(bus, api);
}
for (const start of [startFeelingPlay, startFeelingDraw, startFeelingOffer, startFeelingSheet]) {
  start(bus, api);
}
openSession(bus, api, () => followEvents(bus, api));
registerShell();
