import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-not-found-page',
  imports: [RouterLink],
  template: `
    <h1>There is no such page</h1>
    <p>
      The address may be mistyped, or from another version of the atlas.
      <a routerLink="/" queryParamsHandling="preserve">Go to the Overview</a>.
    </p>
  `,
})
export class NotFoundPage {}
