import { CanvasTexture, RepeatWrapping, Sprite, SpriteMaterial, SRGBColorSpace, type Vector3 } from 'three';
import type { Look, Pattern } from '../palette.ts';

/** Side of a pattern on a piece, mm. */
export const PATTERN_MM = 240;

const TILE_PX = 64;

/** A texture of a look that repeats without seam. */
export function makePattern({ colour, pattern }: Look): CanvasTexture {
  const pen = makePen(TILE_PX, TILE_PX);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, TILE_PX, TILE_PX);
  pen.strokeStyle = pen.fillStyle = 'rgb(19 32 46 / 45%)';
  pen.lineWidth = 5;
  DRAWERS[pattern](pen);
  const texture = new CanvasTexture(pen.canvas);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}

const DRAWERS: Readonly<Record<Pattern, (pen: CanvasRenderingContext2D) => void>> = {
  plain: () => undefined,
  stripes: (pen) => line(pen, [0, 32, 64, 32]),
  dots: (pen) => {
    pen.beginPath();
    pen.arc(32, 32, 9, 0, 7);
    pen.fill();
  },
  grid: (pen) => line(pen, [0, 32, 64, 32], [32, 0, 32, 64]),
  slants: (pen) => line(pen, [-8, 72, 72, -8], [-8, 8, 8, -8], [56, 72, 72, 56]),
};

function line(pen: CanvasRenderingContext2D, ...ends: readonly (readonly [number, number, number, number])[]): void {
  for (const [fromX, fromY, toX, toY] of ends) {
    pen.beginPath();
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
  }
}

/** A word that always faces the eye, 1.8 m wide at a scale of 1. */
export function makeLabel(text: string, at: Vector3, scale: number): Sprite {
  const pen = makePen(512, 128);
  pen.font = '600 64px sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineWidth = 12;
  pen.strokeStyle = 'rgb(255 255 255 / 85%)';
  pen.strokeText(text, 256, 64, 500);
  pen.fillStyle = '#13202e';
  pen.fillText(text, 256, 64, 500);
  const texture = new CanvasTexture(pen.canvas);
  texture.colorSpace = SRGBColorSpace;
  const sprite = new Sprite(new SpriteMaterial({ map: texture, depthTest: false }));
  sprite.position.copy(at);
  sprite.scale.set(1.8 * scale, 0.45 * scale, 1);
  return sprite;
}

function makePen(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('Broken promise: every browser with WebGL draws on a canvas');
  return pen;
}
