/** Reads QR codes from a camera or a picture. The decoder is loaded only when someone scans. */

const FRAME_PAUSE_MILLIS = 120;
const CAMERA_WIDTH = 800;
const PICTURE_WIDTHS = [1_000, 1_600, 500];

/** Why nothing could be read; {@code reason} is a name in the catalogue's "take". */
export class CannotScan extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

function createReader() {
  const worker = new Worker(new URL('./scan-worker.js', import.meta.url));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', {willReadFrequently: true});
  return {
    /** The text of a code in this picture, drawn at most so wide; empty if none is seen. */
    read(picture, width, height, widest, thorough) {
      const scale = Math.min(1, widest / Math.max(width, height));
      canvas.width = Math.max(1, Math.round(width * scale));
      canvas.height = Math.max(1, Math.round(height * scale));
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
      return new Promise((resolve, reject) => {
        worker.onmessage = event => resolve(event.data.text);
        worker.onerror = () => reject(new CannotScan('broken'));
        worker.postMessage({pixels: data.buffer, width: canvas.width, height: canvas.height, thorough}, [data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}

/** The text of a code in a picture file. */
export async function readPicture(file) {
  let picture;
  try {
    picture = await createImageBitmap(file);
  } catch {
    throw new CannotScan('unreadable');
  }
  const reader = createReader();
  try {
    for (const widest of PICTURE_WIDTHS) {
      const text = await reader.read(picture, picture.width, picture.height, widest, true);
      if (text !== '') {
        return text;
      }
    }
  } finally {
    reader.close();
    picture.close();
  }
  throw new CannotScan('nothing');
}

async function openCamera() {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new CannotScan('noCamera');
  }
  try {
    return await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment', width: {ideal: 1_280}}, audio: false});
  } catch (error) {
    throw new CannotScan(error.name === 'NotAllowedError' ? 'denied' : 'noCamera');
  }
}

/** Watches the camera in {@code video} until {@code found} accepts a text by returning true; returns how to stop. */
export async function watchCamera(video, found, failed) {
  const camera = await openCamera();
  const reader = createReader();
  let running = true;

  const stop = () => {
    running = false;
    reader.close();
    camera.getTracks().forEach(track => track.stop());
    video.srcObject = null;
  };

  async function look() {
    while (running) {
      if (video.videoWidth > 0) {
        const text = await reader.read(video, video.videoWidth, video.videoHeight, CAMERA_WIDTH, false);
        if (running && text !== '' && found(text)) {
          return;
        }
      }
      await new Promise(resolve => setTimeout(resolve, FRAME_PAUSE_MILLIS));
    }
  }

  video.srcObject = camera;
  video.play().catch(() => {});
  look().catch(failed);
  return stop;
}
