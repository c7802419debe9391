/* Looks for a QR code in pixels, away from the page's own thread so that the page never stutters. */

/* global importScripts, jsQR */
importScripts('/lib/jsqr.js');

self.onmessage = ({data}) => {
  const pixels = new Uint8ClampedArray(data.pixels);
  const found = jsQR(pixels, data.width, data.height, {inversionAttempts: data.thorough ? 'attemptBoth' : 'dontInvert'});
  self.postMessage({text: found?.data ?? ''});
};
