import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { EMPTY_REGISTER, type Register } from '../../domain/service.ts';
import { saveFile } from '../../exports/save-file.ts';
import { NOW } from '../../store/now.ts';
import {
  selectHasSamples,
  selectRegister,
  selectRegisterGeography,
} from '../../store/register/register.ts';
import { type RegisterFormat } from '../../store/register/register-task.ts';
import { RegisterWorker } from '../../store/register/register-worker.ts';

const KINDS: Readonly<Record<RegisterFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** The register as a file, and the empty tables to fill in. */
@Component({
  selector: 'app-services-files',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="files-title">
      <h2 id="files-title">Files</h2>
      <p>
        A file holds every field, and gives every record back when it is imported. Script, formulas
        and markup in a field stay text.
        @if (hasSamples()) {
          <strong>The sample register is loaded: its records are in the file, each marked.</strong>
        }
      </p>
      <div class="actions">
        <button type="button" [disabled]="isIdle()" (click)="save('xlsx')">
          Export as workbook (XLSX)
        </button>
        <button type="button" [disabled]="isIdle()" (click)="save('csv')">Export as CSV</button>
        <button type="button" [disabled]="isIdle()" (click)="save('json')">
          Export as Open Referral UK (JSON)
        </button>
      </div>
      <div class="actions">
        <button type="button" [disabled]="geography() === null" (click)="template('xlsx')">
          Empty workbook with lists and guide (XLSX)
        </button>
        <button type="button" [disabled]="geography() === null" (click)="template('csv')">
          Empty table (CSV)
        </button>
      </div>
      @if (writing() !== '') {
        <p role="status">{{ writing() }}</p>
      }
      @if (trouble() !== '') {
        <p class="failed" role="alert">{{ trouble() }}</p>
      }
      <p>
        What is recorded lies in this browser only. On
        <a routerLink="/data" queryParamsHandling="preserve" fragment="kept-title">Your data</a> you
        can ask the browser to protect it, export everything you entered as one file, and restore it
        elsewhere.
      </p>
    </section>
  `,
  styleUrl: './services-files.scss',
})
export class ServicesFiles {
  readonly #store = inject(Store);
  readonly #worker = inject(RegisterWorker);
  readonly #now = inject(NOW);
  readonly #register = this.#store.selectSignal(selectRegister);
  protected readonly hasSamples = this.#store.selectSignal(selectHasSamples);
  protected readonly geography = this.#store.selectSignal(selectRegisterGeography);
  protected readonly isIdle = computed(() => {
    const { services, knownNones } = this.#register();
    return services.length + knownNones.length === 0 || this.geography() === null;
  });
  protected readonly writing = signal('');
  protected readonly trouble = signal('');

  protected save(format: RegisterFormat): void {
    const mark = this.hasSamples() ? '-with-SAMPLE' : '';
    this.#write(format, this.#register(), `services${mark}-${this.#now().slice(0, 10)}`);
  }

  protected template(format: RegisterFormat): void {
    this.#write(format, EMPTY_REGISTER, 'services-template');
  }

  #write(format: RegisterFormat, register: Register, name: string): void {
    const geography = this.geography();
    if (geography === null) return;
    this.writing.set(`Writing ${name}.${format}…`);
    this.trouble.set('');
    this.#worker.write({ kind: 'write', format, register, geography }).subscribe({
      next: (content) => {
        saveFile(`${name}.${format}`, content, KINDS[format]);
        this.writing.set(`${name}.${format} was written.`);
      },
      error: (error: unknown) => {
        this.writing.set('');
        this.trouble.set(error instanceof Error ? error.message : String(error));
      },
    });
  }
}
