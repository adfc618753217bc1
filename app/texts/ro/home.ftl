### Pagina de început a consolei: compania în cifre, noutățile; imaginea companiei.

## Cifre.

home-figures = Compania în cifre
home-people = Persoane
home-records = Înregistrări
home-records-hint = Câte puteți vedea din fiecare.
home-records-none = Nu puteți vedea nicio înregistrare.
home-storage = Stocare
home-database = Baza de date
home-files = Fișiere
home-version = Versiune

## Noutăți, pe versiuni.

home-news = Noutăți
home-news-version = Versiunea { $version }
home-news-fields = Câmpuri proprii de multe tipuri, cu formule, în formulare pe care le aranjați.
home-news-boards = Liste ca panouri, cu fișe care se mută; fiecare listă se deschide cum ați lăsat-o.
home-news-search = Căutare în tot cu Ctrl sau ⌘ și K, verificarea și contopirea duplicatelor.
home-news-undo = Coș de reciclare, anulare și modificarea mai multor înregistrări, cu previzualizare.
home-news-tasks = Sarcini, anunțuri, agenda companiei și fișiere la fiecare înregistrare.
home-news-rights = Drepturi pe câmpuri: un rol ascunde câmpuri sau le lasă doar pentru citire.
home-news-apps = Aplicațiile pot fi dezactivate; sigla stă în bară; fiecare își alege notificările.

## Siglă, imaginea autentificării, adresa web.

company-face = Sigla și pagina de autentificare
company-face-public = Oricine deschide pagina de autentificare vede aceste imagini.
company-logo-help = PNG, JPEG, WebP sau GIF de cel mult { $max } KB. Se afișează mic: cel mai bine cu fundal transparent.
company-picture-help = PNG, JPEG, WebP sau GIF de cel mult { $max } KB. Umple latura paginii, iar pe telefon partea de sus.
company-picture-change = Schimbarea imaginii de autentificare
company-picture-remove = Eliminarea imaginii de autentificare
company-base-url-hint = Apare în linkurile copiate de aici și trimise mai departe, de exemplu https://crm.example.com.
company-base-url-fixed = Serverul a fost pornit cu această adresă: ea este valabilă și nu se schimbă aici.
check-base-url = Introduceți o adresă precum https://crm.example.com, fără cale.
check-picture-too-large = Imaginea poate avea cel mult { $max } KB.
employee-sign-in-at = Autentificare la { $url }
