import fc from 'fast-check';
import { textOfHtml } from './text-of-html.ts';

describe('textOfHtml', () => {
  const CASES: readonly (readonly [html: string, text: string])[] = [
    ['plain', 'plain'],
    ['<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['<a href="https://example.org/?a=1&amp;b=2" title="a > b">link</a>', 'link'],
    ['aged <65 and > 16', 'aged <65 and > 16'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
    ['&amp;lt; is read once', '&lt; is read once'],
    ['<script>alert(1)</script>kept<style>p{}</style>', 'kept'],
    ['<script>never closed', ''],
    ['<!-- a <b>note</b> -->kept', 'kept'],
    ['cut off <a href="x', 'cut off'],
    ['&pound;5&nbsp;&#8211;&#x2014; &made; &#0; &#xD800;', '£5 –— &made; &#0; &#xD800;'],
    ['&constructor;', '&constructor;'],
    ['  spaces \n\t and   lines ', 'spaces and lines'],
  ];

  for (const [html, text] of CASES) {
    it(`reads ${html.trim()}`, () => expect(textOfHtml(html)).toBe(text));
  }

  it('leaves no tag that was written as one, whatever comes', () => {
    const piece = fc.constantFrom('<b>', '</b>', '<i', '>', '<!--', '-->', 'text', ' ', '<script>');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(textOfHtml(pieces.join(''))).not.toMatch(/<\/?[a-z!][^>]*>/i);
      }),
    );
  });
});
