import { mkdirSync } from 'node:fs'; import { chromium } from '@playwright/test'; import { AxeBuilder } from '@axe-core/playwright';
mkdirSync('/tmp/fe/shots',{recursive:true});
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const only=process.argv[2];
const mock=(q)=>fetch('http://127.0.0.1:4199/mock?'+q);
for(const scheme of (process.argv[3]??'light,dark').split(',')){
 const context=await browser.newContext({baseURL:'http://127.0.0.1:4199',viewport:{width:+(process.env.W??1440),height:+(process.env.H??900)},colorScheme:scheme,locale:'lt-LT',timezoneId:'Europe/Vilnius'}); const page=await context.newPage();
 page.on('pageerror',e=>console.error('PAGEERROR',e.message)); page.on('console',m=>m.type()==='error'&&console.error('CONSOLE',m.text().slice(0,300)));
 const steps={
  signin:async()=>{await mock('signed=0');await page.goto('/people');await page.getByLabel('El. paštas').fill('a@b.lt');await page.locator('input[type=password]').fill('blogas');await page.keyboard.press('Enter');await page.getByRole('alert').waitFor()},
  setup:async()=>{await mock('signed=0&setup=1');await page.goto('/');await page.getByLabel(/Paleidimo/).fill('AAAA');await page.getByLabel(/^Pavadinimas/).fill('Biblioteka');await page.getByLabel(/Vardas/).fill('Vardė');await page.getByLabel(/El. paštas/).fill('a@b.lt');await page.locator('input[type=password]').fill('slaptazodis');await page.keyboard.press('Enter');await page.getByRole('alert').waitFor();await mock('setup=0')},
  invitation:async()=>{await page.goto('/invitation#good');await page.getByLabel(/Naujas/).waitFor()},
  badinvitation:async()=>{await page.goto('/invitation#bad');await page.getByText('Ši nuoroda').waitFor()},
  people:async()=>{await mock('signed=1');await page.goto('/people');await page.getByRole('row').nth(3).waitFor()},
  empty:async()=>{await page.goto('/people?q=zzzz');await page.getByText('Nieko nerasta').waitFor()},
  person:async()=>{await page.goto('/people/2');await page.getByRole('button',{name:'Nauja kvietimo'}).click();await page.getByText('Kvietimo nuoroda').first().waitFor();await page.getByRole('button',{name:'Suteikti'}).click()},
  conflict:async()=>{await page.goto('/people/4');await mock('conflict=1');await page.getByLabel('Pareigos').fill('Nauja');await page.getByRole('button',{name:'Įrašyti',exact:true}).click();await page.getByText('Kol redagavote').waitFor()},
  disable:async()=>{await page.goto('/people/1');await page.getByRole('button',{name:'Išjungti'}).click();await page.getByRole('dialog').getByRole('button',{name:'Išjungti paskyrą'}).click();await page.getByRole('alert').waitFor()},
  newperson:async()=>{await page.goto('/people/new');await page.getByLabel(/Vardas/).fill('Vardė Pavardė');await page.getByLabel(/El. paštas/).fill('a@b.lt');await page.getByRole('combobox',{name:'Rolė'}).click();await page.getByRole('option').nth(2).click();await page.getByRole('button',{name:'Įrašyti ir'}).click();await page.getByRole('alert').waitFor()},
  roles:async()=>{await page.goto('/roles');await page.getByRole('row').nth(5).waitFor()},
  role:async()=>{await page.goto('/roles/8');await page.getByLabel('Matyti užsakymus').waitFor()},
  audit:async()=>{await page.goto('/audit');await page.getByRole('row').nth(5).waitFor()},
  account:async()=>{await page.goto('/account');await page.getByText('Firefox').waitFor()},
  palette:async()=>{await page.goto('/people');await page.getByRole('row').nth(3).waitFor();await page.keyboard.press('Control+k');await page.getByPlaceholder(/Užsakymo nr/).fill('bibl');await page.waitForTimeout(600)},
  ended:async()=>{await page.goto('/account');await page.getByLabel(/Dabartinis/).fill('x');await page.getByLabel(/Naujas/).fill('y');await mock('signed=0');await page.keyboard.press('Enter');await page.getByRole('dialog').waitFor()},
  notfound:async()=>{await mock('signed=1');await page.goto('/nowhere')},
  menu:async()=>{await page.goto('/people');await page.getByRole('button',{name:/mano paskyra/}).click()},
 };
 for(const [name,go] of Object.entries(steps)) if(!only||only==='all'||only.split(',').includes(name)){ try{await go()}catch(e){console.error(name,e.message.split('\n')[0])} await page.waitForTimeout(500); const found=await new AxeBuilder({page}).withTags(['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']).analyze(); for(const v of found.violations)console.error('AXE',scheme,name,v.id,v.nodes.map(n=>n.target.join(' ')+' '+(n.any[0]?.message??'')).join(' | ').slice(0,500)); await page.screenshot({path:`/tmp/fe/shots/${name}-${scheme}.png`}) }
 await context.close();
}
await browser.close();
