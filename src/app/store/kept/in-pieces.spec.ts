import { inPieces, piecesOf } from './in-pieces.ts';

const NUMBERS = Array.from({ length: 450 }, (_, i) => i);

describe('work in pieces', () => {
  it('answers in order, and begins a piece once the one before is done', async () => {
    const done: number[] = [];
    const answers = await inPieces(NUMBERS, async (n) => {
      const before = done.length;
      await Promise.resolve();
      done.push(n);
      return { n, before };
    });
    expect(answers.map(({ n }) => n)).toEqual(NUMBERS);
    expect([0, 199, 200, 399, 400].map((n) => answers[n]?.before)).toEqual([0, 0, 200, 200, 400]);
  });

  it('begins no more than a piece at a time', async () => {
    let [underWay, most] = [0, 0];
    await inPieces(NUMBERS, async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve));
      underWay -= 1;
    });
    expect(most).toBe(200);
  });

  it('fails with the first that fails, and begins no further piece', async () => {
    let begun = 0;
    const work = inPieces(NUMBERS, (n) => {
      begun += 1;
      return n === 250 ? Promise.reject(new Error('full')) : Promise.resolve(n);
    });
    await expectAsync(work).toBeRejectedWithError('full');
    expect(begun).toBe(400);
  });

  it('lets what waits go first between two pieces', async () => {
    const order: string[] = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => order.push('the person');
    for await (const piece of piecesOf(NUMBERS)) {
      order.push(`${piece[0]} to ${piece.at(-1)}`);
      if (order.length === 1) port2.postMessage(null);
    }
    port1.close();
    expect(order).toEqual(['0 to 199', 'the person', '200 to 399', '400 to 449']);
  });

  it('does nothing with nothing', async () => {
    expect(await inPieces([], () => Promise.reject(new Error('none')))).toEqual([]);
    for await (const piece of piecesOf([])) fail(piece);
  });
});
