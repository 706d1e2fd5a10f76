import { Component } from '@angular/core';
import { type Route } from '@angular/router';
import { fetchPage } from './fetch-page.ts';

@Component({ template: '' })
class Page {}

describe('fetchPage', () => {
  let fetched: string[];

  const route = (path: string): Route => ({
    path,
    loadComponent: () => {
      fetched.push(path);
      return Promise.resolve(Page);
    },
  });
  const routes = ['', 'map', 'area/:code', 'gaps', 'gaps/coverage', '**'].map(route);

  beforeEach(() => {
    fetched = [];
  });

  const cases: readonly [string, readonly string[]][] = [
    ['', ['']],
    ['map', ['map']],
    ['area/E54000061', ['area/:code']],
    ['gaps/coverage', ['gaps/coverage']],
    ['no/such/page', []],
  ];
  for (const [path, pages] of cases) {
    it(`fetches what “${path}” shows, and nothing else`, () => {
      fetchPage(routes, path);
      expect(fetched).toEqual([...pages]);
    });
  }

  it('leaves it to the router to report a page that cannot be fetched', async () => {
    const heard = jasmine.createSpy('unhandled');
    addEventListener('unhandledrejection', heard);
    const broken = { path: 'map', loadComponent: () => Promise.reject(new Error('cut off')) };
    fetchPage([broken], 'map');
    await new Promise((done) => setTimeout(done, 50));
    removeEventListener('unhandledrejection', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
