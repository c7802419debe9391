/** Puts the page together: fills in its sentences, wires its parts, opens the session and follows the end. */

import {createApi} from './api.js';
import {createBus} from './bus.js';
import {startCondition} from './condition.js';
import {fillTexts} from './document.js';
import {followEvents} from './events.js';
import {startLights} from './lights.js';
import {startMeeting} from './meeting.js';
import {startMenu} from './menu.js';
import {startNearness} from './nearness.js';
import {startNearnessSheet} from './nearness-sheet.js';
import {startPictureSend} from './picture-send.js';
import {startPictures} from './picture.js';
import {startPlace} from './place.js';
import {startPresence} from './presence.js';
import {startSay} from './say.js';
import {openSession} from './session.js';
import {startStream} from './stream.js';
import {startTouch} from './touch.js';
import {startVoice} from './voice.js';

const bus = createBus();
const api = createApi(bus);

fillTexts();
startVoice(bus);
startLights(bus);
startCondition(bus);
for (const start of [startMeeting, startTouch, startPresence, startStream, startPictures, startPictureSend, startSay, startMenu, startNearness, startNearnessSheet, startPlace]) {
  start(bus, api);
}
openSession(bus, api, () => followEvents(bus, api));
