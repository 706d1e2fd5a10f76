import { type ChartImage } from './chart-image.ts';

/**
 * A drawing as a bitmap. The browser draws the SVG from a URL of this page's own, which the policy
 * allows; no HTML is made of it.
 * @throws Error where the browser cannot draw it
 */
export async function pngImage(image: ChartImage): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([image.svg], { type: 'image/svg+xml' }));
  try {
    const drawn = new Image();
    drawn.src = url;
    await drawn.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * image.scale);
    canvas.height = Math.round(image.height * image.scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('The browser gives no canvas to draw on.');
    context.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The browser cannot write a picture this large.'));
        else resolve(blob);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
