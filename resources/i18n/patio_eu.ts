<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eu_ES" sourcelanguage="es_ES">
<context>
    <name>AddReaction</name>
    <message>
        <source>Reaccionar</source>
        <translation>Erreakzionatu</translation>
    </message>
</context>
<context>
    <name>AnnouncementDialog</name>
    <message>
        <source>Nuevo anuncio</source>
        <translation>Iragarki berria</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Idatzi</translation>
    </message>
    <message>
        <source>Vista previa</source>
        <translation>Aurrebista</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Izenburua</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Argitaratu</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Baztertu</translation>
    </message>
</context>
<context>
    <name>AnnouncementList</name>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Nuevo anuncio</source>
        <translation>Iragarki berria</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>Denak</translation>
    </message>
    <message>
        <source>Sin leer</source>
        <translation>Irakurri gabe</translation>
    </message>
</context>
<context>
    <name>AnnouncementMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
</context>
<context>
    <name>AnnouncementOptions</name>
    <message>
        <source>Pedir confirmación de lectura</source>
        <translation>Eskatu irakurri izanaren berrespena</translation>
    </message>
    <message>
        <source>Fijar en lo alto</source>
        <translation>Finkatu goian</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Finkatu noiz arte</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Noiz arte balio duen</translation>
    </message>
</context>
<context>
    <name>AnnouncementPane</name>
    <message>
        <source>Estás al día</source>
        <translation>Egunean zaude</translation>
    </message>
</context>
<context>
    <name>AnnouncementTools</name>
    <message>
        <source>Editar</source>
        <translation>Editatu</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>fijado</source>
        <translation>finkatua</translation>
    </message>
    <message>
        <source>sin leer</source>
        <translation>irakurri gabe</translation>
    </message>
    <message>
        <source>Fijado</source>
        <translation>Finkatuta</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Responder</source>
        <translation>Erantzun</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Preguntar</source>
        <translation>Galdetu</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>AttachmentsDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Gehitu</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>corregido</source>
        <translation>zuzendua</translation>
    </message>
    <message>
        <source>editado</source>
        <translation>editatua</translation>
    </message>
    <message>
        <source>Borrado</source>
        <translation>Ezabatuta</translation>
    </message>
    <message>
        <source>1 comentario</source>
        <translation>Iruzkin 1</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} iruzkin</translation>
    </message>
    <message>
        <source>1 de {of} lo ha leído</source>
        <translation>{of}tik batek irakurri du</translation>
    </message>
    <message>
        <source>{n} de {of} lo han leído</source>
        <translation>{of}tik {n}k irakurri dute</translation>
    </message>
</context>
<context>
    <name>ChannelHead</name>
    <message>
        <source>Siguiendo</source>
        <translation>Jarraitzen</translation>
    </message>
    <message>
        <source>Ajustes del canal</source>
        <translation>Kanalaren ezarpenak</translation>
    </message>
</context>
<context>
    <name>ChannelList</name>
    <message>
        <source>Canales</source>
        <translation>Kanalak</translation>
    </message>
    <message>
        <source>Crear canal</source>
        <translation>Sortu kanala</translation>
    </message>
</context>
<context>
    <name>ChannelPicker</name>
    <message>
        <source>Publicar en %1</source>
        <translation>Argitaratu hemen: %1</translation>
    </message>
</context>
<context>
    <name>ChannelPopover</name>
    <message>
        <source>Canales</source>
        <translation>Kanalak</translation>
    </message>
</context>
<context>
    <name>ChannelSettings</name>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Ver como tabla</source>
        <translation>Ikusi taula gisa</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Kopiatu</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Gorde irudia</translation>
    </message>
</context>
<context>
    <name>ChartSaved</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Guardar imagen</source>
        <translation>Gorde irudia</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Copiado</source>
        <translation>Kopiatuta</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Código</source>
        <translation>Kodea</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Kopiatuta</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Kopiatu</translation>
    </message>
</context>
<context>
    <name>CommentMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Escribe un comentario</source>
        <translation>Idatzi iruzkin bat</translation>
    </message>
</context>
<context>
    <name>CompanySettings</name>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Izena eta logotipoa</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Izena</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Logotipo</source>
        <translation>Logotipoa</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Aldatu</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Kendu</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>No coinciden</source>
        <translation>Ez datoz bat</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>Bat datoz</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Escribir</source>
        <translation>Idatzi</translation>
    </message>
    <message>
        <source>Publicado</source>
        <translation>Argitaratuta</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Foto</source>
        <translation>Argazkia</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Fitxategia</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Eman kudosak</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Galdetu</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Argitaratu</translation>
    </message>
</context>
<context>
    <name>ComputerSettings</name>
    <message>
        <source>Este equipo</source>
        <translation>Gailu hau</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Tokia</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Gordeta</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>Copiado</source>
        <translation>Kopiatuta</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Kopiatu</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>yyyy MMM d, ddd</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month}</source>
        <translation>{month} {day}</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Orain</translation>
    </message>
    <message>
        <source>Hace {n} min</source>
        <translation>Duela {n} min</translation>
    </message>
    <message>
        <source>Hace {n} h</source>
        <translation>Duela {n} h</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} h</translation>
    </message>
    <message>
        <source>hoy</source>
        <translation>gaur</translation>
    </message>
    <message>
        <source>ayer</source>
        <translation>atzo</translation>
    </message>
    <message>
        <source>{weekday}, {day} de {month}</source>
        <translation>{weekday}, {month}k {day}</translation>
    </message>
    <message>
        <source>{day} de {month}</source>
        <translation>{month}k {day}</translation>
    </message>
    <message>
        <source>{day} de {month} de {year}</source>
        <translation>{year}ko {month}k {day}</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{year}ko {month}</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>bihar</translation>
    </message>
    <message>
        <source>el {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>hoy a las {clock}</source>
        <translation>gaur, {clock}</translation>
    </message>
    <message>
        <source>mañana a las {clock}</source>
        <translation>bihar, {clock}</translation>
    </message>
    <message>
        <source>el {day} a las {clock}</source>
        <translation>{day}, {clock}</translation>
    </message>
    <message>
        <source>desde {day}</source>
        <translation>{day} geroztik</translation>
    </message>
    <message>
        <source>desde el {day}</source>
        <translation>{day} geroztik</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>Mes anterior</source>
        <translation>Aurreko hilabetea</translation>
    </message>
    <message>
        <source>Mes siguiente</source>
        <translation>Hurrengo hilabetea</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Sin fecha</source>
        <translation>Datarik gabe</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>Seis cifras</source>
        <translation>Sei zifra</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>Descartar</source>
        <translation>Baztertu</translation>
    </message>
</context>
<context>
    <name>DoorBanner</name>
    <message>
        <source>No coinciden</source>
        <translation>Ez datoz bat</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>Bat datoz</translation>
    </message>
</context>
<context>
    <name>DoubtsBlock</name>
    <message>
        <source>Dudas</source>
        <translation>Zalantzak</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Erantzun</translation>
    </message>
</context>
<context>
    <name>EditBirthday</name>
    <message>
        <source>Cumpleaños</source>
        <translation>Urtebetetzea</translation>
    </message>
</context>
<context>
    <name>EditPhotoDialog</name>
    <message>
        <source>Elegir</source>
        <translation>Aukeratu</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
    <message>
        <source>Fotos</source>
        <translation>Argazkiak</translation>
    </message>
</context>
<context>
    <name>EditProfile</name>
    <message>
        <source>Editar mi ficha</source>
        <translation>Editatu nire fitxa</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Izena</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Lanpostua</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Gailua</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Tokia</translation>
    </message>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Galdetu niri honetaz…</translation>
    </message>
    <message>
        <source>Idiomas</source>
        <translation>Hizkuntzak</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Baztertu</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Jarraitu</translation>
    </message>
</context>
<context>
    <name>EnclosedDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Gehitu</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>EntryAgain</name>
    <message>
        <source>Atrás</source>
        <translation>Atzera</translation>
    </message>
</context>
<context>
    <name>EntryBackup</name>
    <message>
        <source>Abrir</source>
        <translation>Ireki</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>EntryCreate</name>
    <message>
        <source>Tu nombre</source>
        <translation>Zure izena</translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation>Atzera</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Jarraitu</translation>
    </message>
</context>
<context>
    <name>EntryFeet</name>
    <message>
        <source>Atrás</source>
        <translation>Atzera</translation>
    </message>
</context>
<context>
    <name>EntryFile</name>
    <message>
        <source>Abrir</source>
        <translation>Ireki</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Gonbidapenak</translation>
    </message>
</context>
<context>
    <name>EntryJoin</name>
    <message>
        <source>Tu nombre</source>
        <translation>Zure izena</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Sartu</translation>
    </message>
</context>
<context>
    <name>EntryLanguage</name>
    <message>
        <source>Idioma: %1</source>
        <translation>Hizkuntza: %1</translation>
    </message>
</context>
<context>
    <name>EntryLink</name>
    <message>
        <source>Entrar</source>
        <translation>Sartu</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Empresa</source>
        <translation>Enpresa</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Ordezko giltza</translation>
    </message>
</context>
<context>
    <name>EntryPicture</name>
    <message>
        <source>Abrir</source>
        <translation>Ireki</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>EntryRecover</name>
    <message>
        <source>Tu nombre</source>
        <translation>Zure izena</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Seguir</source>
        <translation>Jarraitu</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>1 novedad</source>
        <translation>Berri 1</translation>
    </message>
    <message>
        <source>{n} novedades</source>
        <translation>{n} berri</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Abrir</source>
        <translation>Ireki</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>FileItem</name>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Galderak</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Dena</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>Dar kudos</source>
        <translation>Eman kudosak</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Idatzi</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Gonbidatu</translation>
    </message>
</context>
<context>
    <name>FoldedComposer</name>
    <message>
        <source>¿Qué se cuenta en el patio, %1?</source>
        <translation>Zer kontatzen da patioan, %1?</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Argazkia</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Inkesta</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Galdera</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Elegir</source>
        <translation>Aukeratu</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Apagado</source>
        <translation>Itzalita</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Argitaratu</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Irakurrita</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mezua</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Argazkia</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Kendu</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
    <message>
        <source>Ver todo</source>
        <translation>Ikusi dena</translation>
    </message>
    <message>
        <source>Me gusta</source>
        <translation>Atsegin dut</translation>
    </message>
    <message>
        <source>¡Olé!</source>
        <translation>Olé!</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Dena</translation>
    </message>
</context>
<context>
    <name>GalleryChoices</name>
    <message>
        <source>Elegir</source>
        <translation>Aukeratu</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Hiruhilekoa</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Urtea</translation>
    </message>
    <message>
        <source>Encendido</source>
        <translation>Piztuta</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Itzalita</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Galdetu izenik gabe</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Beti</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Hizkuntza</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Ordu lasaiak</translation>
    </message>
</context>
<context>
    <name>GalleryFields</name>
    <message>
        <source>Error</source>
        <translation>Errorea</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Itzalita</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Bilatu</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Kanala</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Finkatu noiz arte</translation>
    </message>
    <message>
        <source>Escribe un comentario</source>
        <translation>Idatzi iruzkin bat</translation>
    </message>
</context>
<context>
    <name>GalleryFloating</name>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editatu</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Ezabatu</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Eginda</translation>
    </message>
</context>
<context>
    <name>GalleryLists</name>
    <message>
        <source>Administración</source>
        <translation>Administrazioa</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Pertsonak eta gailuak</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Gonbidatu</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Pertsonak</translation>
    </message>
    <message>
        <source>Pendientes</source>
        <translation>Egiteke</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pertsona</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Gailua</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Idatzi</translation>
    </message>
</context>
<context>
    <name>GalleryMarks</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Iragarki finkatua</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Tema</source>
        <translation>Gaia</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Argia</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Iluna</translation>
    </message>
</context>
<context>
    <name>HandlingDialog</name>
    <message>
        <source>Editar</source>
        <translation>Editatu</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
</context>
<context>
    <name>HandlingItems</name>
    <message>
        <source>Editar</source>
        <translation>Editatu</translation>
    </message>
</context>
<context>
    <name>HourSettings</name>
    <message>
        <source>Horario y plazos</source>
        <translation>Ordutegia eta epeak</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Ordutegia</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Ordu lasaiak</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Noiz arte</translation>
    </message>
    <message>
        <source>Días</source>
        <translation>Egunak</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>Importado de {source} por {by}</source>
        <translation>{source}(e)tik inportatua: {by}</translation>
    </message>
</context>
<context>
    <name>ImportedCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Irakurri osorik</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Eginda</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Kopiatu</translation>
    </message>
    <message>
        <source>Seis cifras</source>
        <translation>Sei zifra</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Kidea</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administrazioa</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>Egun 1</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Copiado</source>
        <translation>Kopiatuta</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Gonbidapenak</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Siempre</source>
        <translation>Beti</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>Urtebete</translation>
    </message>
    <message>
        <source>Un mes</source>
        <translation>Hilabete</translation>
    </message>
</context>
<context>
    <name>KeepingSettings</name>
    <message>
        <source>Llave y copias</source>
        <translation>Giltza eta kopiak</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Ordezko giltza</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Babeskopia</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>Urtebete</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Beti</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Comprobar</source>
        <translation>Egiaztatu</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Buscar</source>
        <translation>Bilatu</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Argitaratu</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Eman kudosak</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>Berriak</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Ezarpenak</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>1 voto</source>
        <translation>Boto 1</translation>
    </message>
    <message>
        <source>{n} votos</source>
        <translation>{n} boto</translation>
    </message>
    <message>
        <source>Evento</source>
        <translation>Ekitaldia</translation>
    </message>
    <message>
        <source>Voy</source>
        <translation>Banoa</translation>
    </message>
    <message>
        <source>Quizá</source>
        <translation>Agian</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Agurra</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Nola egiten dugun</translation>
    </message>
</context>
<context>
    <name>KudosForm</name>
    <message>
        <source>Para</source>
        <translation>Norentzat</translation>
    </message>
</context>
<context>
    <name>KudosHead</name>
    <message>
        <source>Dar kudos</source>
        <translation>Eman kudosak</translation>
    </message>
</context>
<context>
    <name>KudosMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Kendu</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Irten</translation>
    </message>
</context>
<context>
    <name>KudosMore</name>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Cuándo</source>
        <translation>Noiz</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Iragarki finkatua</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Iragarkia</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Irakurrita</translation>
    </message>
    <message>
        <source>Leído y entendido</source>
        <translation>Irakurrita eta ulertuta</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>Zalantza bat dut</translation>
    </message>
    <message>
        <source>Más tarde</source>
        <translation>Geroago</translation>
    </message>
</context>
<context>
    <name>LongWords</name>
    <message>
        <source>Leer entero</source>
        <translation>Irakurri osorik</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Itxura eta hizkuntza</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>Gailu honetan bakarrik</translation>
    </message>
    <message>
        <source>Aspecto</source>
        <translation>Itxura</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Gaia</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Argia</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Iluna</translation>
    </message>
    <message>
        <source>Tamaño del texto</source>
        <translation>Testuaren tamaina</translation>
    </message>
    <message>
        <source>Sin movimiento</source>
        <translation>Mugimendurik gabe</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Hizkuntza</translation>
    </message>
    <message>
        <source>Lo que escribe la gente se queda como lo escribió. Català, Euskara y Galego están empezados: lo que les falta sale en español.</source>
        <translation>Jendeak idazten duena idatzi bezala geratzen da. Català, Euskara eta Galego hasita daude: falta zaiena gaztelaniaz agertzen da.</translation>
    </message>
</context>
<context>
    <name>MeRow</name>
    <message>
        <source>Mi ficha</source>
        <translation>Nire fitxa</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Ezarpenak</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>1 sin leer</source>
        <translation>1 irakurri gabe</translation>
    </message>
    <message>
        <source>{n} sin leer</source>
        <translation>{n} irakurri gabe</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Zu</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Mensajes</source>
        <translation>Mezuak</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
</context>
<context>
    <name>MyReceipt</name>
    <message>
        <source>Leído</source>
        <translation>Irakurrita</translation>
    </message>
    <message>
        <source>Marcar como leído</source>
        <translation>Markatu irakurrita gisa</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>Zalantza bat dut</translation>
    </message>
</context>
<context>
    <name>NavList</name>
    <message>
        <source>Páginas</source>
        <translation>Orriak</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Hasiera</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Galderak</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Pertsonak</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Nola egiten dugun</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mezuak</translation>
    </message>
    <message>
        <source>Pulso</source>
        <translation>Pultsua</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>Kanpoan kontatzeko</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Kanalak</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>1 equipo cerca</source>
        <translation>Gailu 1 gertu</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} gailu gertu</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Red</source>
        <translation>Sarea</translation>
    </message>
</context>
<context>
    <name>NewChannel</name>
    <message>
        <source>Crear canal</source>
        <translation>Sortu kanala</translation>
    </message>
</context>
<context>
    <name>NewPill</name>
    <message>
        <source>1 novedad</source>
        <translation>Berri 1</translation>
    </message>
    <message>
        <source>%1 novedades</source>
        <translation>%1 berri</translation>
    </message>
</context>
<context>
    <name>NoticeSettings</name>
    <message>
        <source>Avisos</source>
        <translation>Jakinarazpenak</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>Gailu honetan bakarrik</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Ordu lasaiak</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>sin leer</source>
        <translation>irakurri gabe</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>Berriak</translation>
    </message>
    <message>
        <source>Novedades, {n} sin leer</source>
        <translation>Berriak, {n} irakurri gabe</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mezuak</translation>
    </message>
    <message>
        <source>Mensajes, {n} sin leer</source>
        <translation>Mezuak, {n} irakurri gabe</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Menciones</source>
        <translation>Aipamenak</translation>
    </message>
    <message>
        <source>Kudos para mí</source>
        <translation>Niretzako kudosak</translation>
    </message>
</context>
<context>
    <name>NoticesPopover</name>
    <message>
        <source>Novedades</source>
        <translation>Berriak</translation>
    </message>
    <message>
        <source>Marcar todo leído</source>
        <translation>Markatu dena irakurrita</translation>
    </message>
</context>
<context>
    <name>OfficialAnswer</name>
    <message>
        <source>Respuesta oficial</source>
        <translation>Erantzun ofiziala</translation>
    </message>
</context>
<context>
    <name>OpenComposer</name>
    <message>
        <source>Publicación</source>
        <translation>Argitalpena</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Inkesta</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Galdera</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Responder</source>
        <translation>Erantzun</translation>
    </message>
</context>
<context>
    <name>OutsideBar</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Kanpoan partekatu</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Para contar fuera</source>
        <translation>Kanpoan kontatzeko</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Kendu</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Día</source>
        <translation>Eguna</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Hilabetea</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>{names} y {last}</source>
        <translation>{names} eta {last}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Nuevo mensaje</source>
        <translation>Mezu berria</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Idatzi</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Personas</source>
        <translation>Pertsonak</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Personas</source>
        <translation>Pertsonak</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Personas</source>
        <translation>Pertsonak</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Dar la bienvenida</source>
        <translation>Eman ongietorria</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Gehitu</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
    <message>
        <source>Fotos</source>
        <translation>Argazkiak</translation>
    </message>
</context>
<context>
    <name>PhotoSaving</name>
    <message>
        <source>Guardar la foto</source>
        <translation>Gorde argazkia</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>PhotoStage</name>
    <message>
        <source>%1 de %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Fotos de %1</source>
        <translation>%1(r)en argazkiak</translation>
    </message>
    <message>
        <source>Foto de %1</source>
        <translation>%1(r)en argazkia</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Más pequeña</source>
        <translation>Txikiagoa</translation>
    </message>
    <message>
        <source>Más grande</source>
        <translation>Handiagoa</translation>
    </message>
    <message>
        <source>Guardar…</source>
        <translation>Gorde…</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
    <message>
        <source>Foto anterior</source>
        <translation>Aurreko argazkia</translation>
    </message>
    <message>
        <source>Foto siguiente</source>
        <translation>Hurrengo argazkia</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>PieceCard</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Kanpoan partekatu</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Kendu</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Fijar hasta</source>
        <translation>Finkatu noiz arte</translation>
    </message>
    <message>
        <source>Fijar</source>
        <translation>Finkatu</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Galderak</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Argitalpena</translation>
    </message>
    <message>
        <source>Buenos días, {name}</source>
        <translation>Egun on, {name}</translation>
    </message>
    <message>
        <source>Buenas tardes, {name}</source>
        <translation>Arratsalde on, {name}</translation>
    </message>
    <message>
        <source>Buenas noches, {name}</source>
        <translation>Gabon, {name}</translation>
    </message>
</context>
<context>
    <name>PollForm</name>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>Zer jakin nahi duzu?</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>%1. aukera</translation>
    </message>
    <message>
        <source>Otra opción</source>
        <translation>Beste aukera bat</translation>
    </message>
    <message>
        <source>Cierra</source>
        <translation>Noiz ixten den</translation>
    </message>
    <message>
        <source>a las 18:00</source>
        <translation>18:00etan</translation>
    </message>
    <message>
        <source>Votos</source>
        <translation>Botoak</translation>
    </message>
    <message>
        <source>Con nombre</source>
        <translation>Izenarekin</translation>
    </message>
    <message>
        <source>Secretos</source>
        <translation>Isilpean</translation>
    </message>
</context>
<context>
    <name>PollOption</name>
    <message>
        <source>Mover la opción %1</source>
        <translation>Mugitu %1. aukera</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>%1. aukera</translation>
    </message>
</context>
<context>
    <name>PopUps</name>
    <message>
        <source>Abrir</source>
        <translation>Ireki</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>¿Qué se cuenta en el patio?</source>
        <translation>Zer kontatzen da patioan?</translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Irakurri osorik</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Sin fecha</source>
        <translation>Datarik gabe</translation>
    </message>
</context>
<context>
    <name>ProcessList</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Nola egiten dugun</translation>
    </message>
</context>
<context>
    <name>ProcessView</name>
    <message>
        <source>Editar</source>
        <translation>Editatu</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Erantzun</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Nola egiten dugun</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Contacto</source>
        <translation>Harremanetarako</translation>
    </message>
</context>
<context>
    <name>ProfileActions</name>
    <message>
        <source>Dar kudos</source>
        <translation>Eman kudosak</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mezua</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Galdetu</translation>
    </message>
    <message>
        <source>Editar mi ficha</source>
        <translation>Editatu nire fitxa</translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message>
        <source>Foto de %1</source>
        <translation>%1(r)en argazkia</translation>
    </message>
</context>
<context>
    <name>ProfileSkills</name>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Galdetu niri honetaz…</translation>
    </message>
</context>
<context>
    <name>ProfileTiles</name>
    <message>
        <source>Este año</source>
        <translation>Aurten</translation>
    </message>
</context>
<context>
    <name>Pulse</name>
    <message>
        <source>Cuándo</source>
        <translation>Noiz</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Argitalpenak</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Iruzkinak</translation>
    </message>
    <message>
        <source>Reacciones</source>
        <translation>Erreakzioak</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Nor</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>Nori</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Iragarkia</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Galdera</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{year}ko {month}</translation>
    </message>
    <message>
        <source>1 comentario</source>
        <translation>Iruzkin 1</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} iruzkin</translation>
    </message>
    <message>
        <source>1 publicación</source>
        <translation>Argitalpen 1</translation>
    </message>
    <message>
        <source>{n} publicaciones</source>
        <translation>{n} argitalpen</translation>
    </message>
    <message>
        <source>Hace 1 día</source>
        <translation>Duela egun 1</translation>
    </message>
    <message>
        <source>Hace {n} días</source>
        <translation>Duela {n} egun</translation>
    </message>
</context>
<context>
    <name>PulseHead</name>
    <message>
        <source>Pulso</source>
        <translation>Pultsua</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Hiruhilekoa</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Urtea</translation>
    </message>
</context>
<context>
    <name>PulsePage</name>
    <message>
        <source>Pulso</source>
        <translation>Pultsua</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Argitalpenak</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Iruzkinak</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Irakurrita</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>Responder</source>
        <translation>Erantzun</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Bai</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ez</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Para</source>
        <translation>Norentzat</translation>
    </message>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>Zer jakin nahi duzu?</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Galdetu izenik gabe</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Es verdad</source>
        <translation>Egia da</translation>
    </message>
    <message>
        <source>No es verdad</source>
        <translation>Ez da egia</translation>
    </message>
    <message>
        <source>Es verdad en parte</source>
        <translation>Hein batean egia da</translation>
    </message>
    <message>
        <source>Se comenta…</source>
        <translation>Esaten da…</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Galdera</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>Egun 1</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} egun</translation>
    </message>
</context>
<context>
    <name>QuestionsHead</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Erantzunik gabe</translation>
    </message>
    <message>
        <source>Respondidas</source>
        <translation>Erantzundakoak</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Galdetu</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Ahora en el patio</source>
        <translation>Orain patioan</translation>
    </message>
    <message>
        <source>Anuncios sin leer</source>
        <translation>Irakurri gabeko iragarkiak</translation>
    </message>
    <message>
        <source>Ver todos</source>
        <translation>Ikusi denak</translation>
    </message>
    <message>
        <source>Esta semana</source>
        <translation>Aste honetan</translation>
    </message>
    <message>
        <source>{n} cerca</source>
        <translation>{n} gertu</translation>
    </message>
    <message>
        <source>{n} aquí</source>
        <translation>{n} hemen</translation>
    </message>
</context>
<context>
    <name>Reactions</name>
    <message>
        <source>Me gusta</source>
        <translation>Atsegin dut</translation>
    </message>
    <message>
        <source>Bravo</source>
        <translation>Bravo</translation>
    </message>
    <message>
        <source>¡Olé!</source>
        <translation>Olé!</translation>
    </message>
    <message>
        <source>Me alegra</source>
        <translation>Pozten naiz</translation>
    </message>
    <message>
        <source>Buena idea</source>
        <translation>Ideia ona</translation>
    </message>
    <message>
        <source>Me apunto</source>
        <translation>Banator</translation>
    </message>
</context>
<context>
    <name>ReceiptsBlock</name>
    <message>
        <source>Pendientes</source>
        <translation>Egiteke</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Irakurrita</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Utzi</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Para</source>
        <translation>Norentzat</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Miembro</source>
        <translation>Kidea</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administrazioa</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Jabea</translation>
    </message>
</context>
<context>
    <name>SaidItem</name>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Día</source>
        <translation>Eguna</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Iragarki finkatua</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Iragarkia</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>%1 de %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Comentario</source>
        <translation>Iruzkina</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Fitxategia</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Argazkia</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pertsona</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Kanala</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Argitalpena</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Iragarkia</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Galdera</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Inkesta</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Nola egiten dugun</translation>
    </message>
    <message>
        <source>Bienvenida</source>
        <translation>Ongietorria</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>Kanpoan kontatzeko</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Agurra</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Dena</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Argitalpenak</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Iruzkinak</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mezuak</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Pertsonak</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Kanalak</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Galderak</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Inkestak</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{year}ko {month}</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Buscar</source>
        <translation>Bilatu</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Persona</source>
        <translation>Pertsona</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Mota</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Kanala</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Hilabetea</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Buscar</source>
        <translation>Bilatu</translation>
    </message>
    <message>
        <source>Buscar (Ctrl K)</source>
        <translation>Bilatu (Ktrl K)</translation>
    </message>
</context>
<context>
    <name>Select</name>
    <message>
        <source>Elegir</source>
        <translation>Aukeratu</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Tú</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Enpresa</translation>
    </message>
    <message>
        <source>Mi ficha</source>
        <translation>Nire fitxa</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Jakinarazpenak</translation>
    </message>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Itxura eta hizkuntza</translation>
    </message>
    <message>
        <source>Este equipo</source>
        <translation>Gailu hau</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Sarea</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Pertsonak eta gailuak</translation>
    </message>
    <message>
        <source>Valores y azulejos</source>
        <translation>Balioak eta azulejuak</translation>
    </message>
    <message>
        <source>Horario y plazos</source>
        <translation>Ordutegia eta epeak</translation>
    </message>
    <message>
        <source>Llave y copias</source>
        <translation>Giltza eta kopiak</translation>
    </message>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Izena eta logotipoa</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Jabea</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administrazioa</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Kidea</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>Pertsona 1</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} pertsona</translation>
    </message>
    <message>
        <source>1 equipo</source>
        <translation>Gailu 1</translation>
    </message>
    <message>
        <source>{n} equipos</source>
        <translation>{n} gailu</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Ezarpenak</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navegación</source>
        <translation>Nabigazioa</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>Pertsona 1</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} pertsona</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Iragarkiak</translation>
    </message>
    <message>
        <source>Anuncios, {n} sin leer</source>
        <translation>Iragarkiak, {n} irakurri gabe</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Galderak</translation>
    </message>
    <message>
        <source>Canal {name}</source>
        <translation>{name} kanala</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
</context>
<context>
    <name>StaffSettings</name>
    <message>
        <source>Personas y equipos</source>
        <translation>Pertsonak eta gailuak</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Gonbidatu</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Egiaztatu</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Pertsona</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Gailua</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>1 día</source>
        <translation>Egun 1</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} egun</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sin red</source>
        <translation>Sarerik gabe</translation>
    </message>
    <message>
        <source>Nadie cerca ahora</source>
        <translation>Inor ez gertu orain</translation>
    </message>
    <message>
        <source>1 equipo cerca</source>
        <translation>Gailu 1 gertu</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} gailu gertu</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Ezer ez egiteke</translation>
    </message>
    <message>
        <source>Todo al día</source>
        <translation>Dena egunean</translation>
    </message>
</context>
<context>
    <name>SyncRow</name>
    <message>
        <source>Sincronización: %1, %2</source>
        <translation>Sinkronizazioa: %1, %2</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
</context>
<context>
    <name>TalkField</name>
    <message>
        <source>Escribe un mensaje</source>
        <translation>Idatzi mezu bat</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Bidali</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Más acciones</source>
        <translation>Ekintza gehiago</translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message>
        <source>Mensajes</source>
        <translation>Mezuak</translation>
    </message>
    <message>
        <source>Nuevo mensaje</source>
        <translation>Mezu berria</translation>
    </message>
    <message>
        <source>Conversaciones</source>
        <translation>Elkarrizketak</translation>
    </message>
</context>
<context>
    <name>TalkPane</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Ez da gorde</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Kanpoan partekatu</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Eginda</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Kopiatu testua</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Gorde irudia</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Salir</source>
        <translation>Irten</translation>
    </message>
</context>
<context>
    <name>ValueSettings</name>
    <message>
        <source>Valores y azulejos</source>
        <translation>Balioak eta azulejuak</translation>
    </message>
    <message>
        <source>Valores</source>
        <translation>Balioak</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gorde</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Itxi</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Ezabatu</translation>
    </message>
</context>
<context>
    <name>WaitingItem</name>
    <message>
        <source>Cambiar</source>
        <translation>Aldatu</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Ezabatu</translation>
    </message>
</context>
</TS>
