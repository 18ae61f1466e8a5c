<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ca_ES" sourcelanguage="es_ES">
<context>
    <name>AddReaction</name>
    <message>
        <source>Reaccionar</source>
        <translation>Reacciona</translation>
    </message>
</context>
<context>
    <name>AnnouncementDialog</name>
    <message>
        <source>Nuevo anuncio</source>
        <translation>Anunci nou</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escriu</translation>
    </message>
    <message>
        <source>Vista previa</source>
        <translation>Vista prèvia</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Títol</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publica</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descarta</translation>
    </message>
</context>
<context>
    <name>AnnouncementList</name>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Nuevo anuncio</source>
        <translation>Anunci nou</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>Tots</translation>
    </message>
    <message>
        <source>Sin leer</source>
        <translation>Sense llegir</translation>
    </message>
</context>
<context>
    <name>AnnouncementMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
</context>
<context>
    <name>AnnouncementOptions</name>
    <message>
        <source>Pedir confirmación de lectura</source>
        <translation>Demana confirmació de lectura</translation>
    </message>
    <message>
        <source>Fijar en lo alto</source>
        <translation>Fixa a dalt</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Fixa fins a</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Val fins a</translation>
    </message>
</context>
<context>
    <name>AnnouncementPane</name>
    <message>
        <source>Estás al día</source>
        <translation>Estàs al dia</translation>
    </message>
</context>
<context>
    <name>AnnouncementTools</name>
    <message>
        <source>Editar</source>
        <translation>Edita</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>fijado</source>
        <translation>fixat</translation>
    </message>
    <message>
        <source>sin leer</source>
        <translation>sense llegir</translation>
    </message>
    <message>
        <source>Fijado</source>
        <translation>Fixat</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Responder</source>
        <translation>Respon</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Preguntar</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>AttachmentsDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Afegeix</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>corregido</source>
        <translation>corregit</translation>
    </message>
    <message>
        <source>editado</source>
        <translation>editat</translation>
    </message>
    <message>
        <source>Borrado</source>
        <translation>Esborrat</translation>
    </message>
    <message>
        <source>1 comentario</source>
        <translation>1 comentari</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} comentaris</translation>
    </message>
    <message>
        <source>1 de {of} lo ha leído</source>
        <translation>1 de {of} ho ha llegit</translation>
    </message>
    <message>
        <source>{n} de {of} lo han leído</source>
        <translation>{n} de {of} ho han llegit</translation>
    </message>
</context>
<context>
    <name>ChannelHead</name>
    <message>
        <source>Siguiendo</source>
        <translation>Seguint</translation>
    </message>
    <message>
        <source>Ajustes del canal</source>
        <translation>Configuració del canal</translation>
    </message>
</context>
<context>
    <name>ChannelList</name>
    <message>
        <source>Canales</source>
        <translation>Canals</translation>
    </message>
    <message>
        <source>Crear canal</source>
        <translation>Crea un canal</translation>
    </message>
</context>
<context>
    <name>ChannelPicker</name>
    <message>
        <source>Publicar en %1</source>
        <translation>Publica a %1</translation>
    </message>
</context>
<context>
    <name>ChannelPopover</name>
    <message>
        <source>Canales</source>
        <translation>Canals</translation>
    </message>
</context>
<context>
    <name>ChannelSettings</name>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Ver como tabla</source>
        <translation>Mostra com a taula</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Desa la imatge</translation>
    </message>
</context>
<context>
    <name>ChartSaved</name>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Guardar imagen</source>
        <translation>Desa la imatge</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>On</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Copiado</source>
        <translation>Copiat</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Código</source>
        <translation>Codi</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copiat</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>CommentMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Escribe un comentario</source>
        <translation>Escriu un comentari</translation>
    </message>
</context>
<context>
    <name>CompanySettings</name>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Nom i logotip</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Logotipo</source>
        <translation>Logotip</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Canvia</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Treu</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>No coinciden</source>
        <translation>No coincideixen</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>Coincideixen</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Escribir</source>
        <translation>Escriu</translation>
    </message>
    <message>
        <source>Publicado</source>
        <translation>Publicat</translation>
    </message>
</context>
<context>
    <name>ComposerFoot</name>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Fitxer</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Dona kudos</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publica</translation>
    </message>
</context>
<context>
    <name>ComputerSettings</name>
    <message>
        <source>Este equipo</source>
        <translation>Aquest equip</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Lloc</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Desat</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>Copiado</source>
        <translation>Copiat</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copia</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>Ahora</source>
        <translation>Ara</translation>
    </message>
    <message>
        <source>Hace {n} min</source>
        <translation>Fa {n} min</translation>
    </message>
    <message>
        <source>Hace {n} h</source>
        <translation>Fa {n} h</translation>
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
        <translation>avui</translation>
    </message>
    <message>
        <source>ayer</source>
        <translation>ahir</translation>
    </message>
    <message>
        <source>{weekday}, {day} de {month}</source>
        <translation>{weekday}, {day} {month}</translation>
    </message>
    <message>
        <source>{day} de {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} de {month} de {year}</source>
        <translation>{day} {month} de {year}</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>demà</translation>
    </message>
    <message>
        <source>el {day}</source>
        <translation>el {day}</translation>
    </message>
    <message>
        <source>hoy a las {clock}</source>
        <translation>avui a les {clock}</translation>
    </message>
    <message>
        <source>mañana a las {clock}</source>
        <translation>demà a les {clock}</translation>
    </message>
    <message>
        <source>el {day} a las {clock}</source>
        <translation>el {day} a les {clock}</translation>
    </message>
    <message>
        <source>desde {day}</source>
        <translation>des de {day}</translation>
    </message>
    <message>
        <source>desde el {day}</source>
        <translation>des del {day}</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message>
        <source>Mes anterior</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Mes siguiente</source>
        <translation>Mes següent</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Sin fecha</source>
        <translation>Sense data</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>Seis cifras</source>
        <translation>Sis xifres</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>Descartar</source>
        <translation>Descarta</translation>
    </message>
</context>
<context>
    <name>DoorBanner</name>
    <message>
        <source>No coinciden</source>
        <translation>No coincideixen</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>Coincideixen</translation>
    </message>
</context>
<context>
    <name>DoubtsBlock</name>
    <message>
        <source>Dudas</source>
        <translation>Dubtes</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Respon</translation>
    </message>
</context>
<context>
    <name>EditBirthday</name>
    <message>
        <source>Cumpleaños</source>
        <translation>Aniversari</translation>
    </message>
</context>
<context>
    <name>EditPhotoDialog</name>
    <message>
        <source>Elegir</source>
        <translation>Tria</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Fotos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>EditProfile</name>
    <message>
        <source>Editar mi ficha</source>
        <translation>Edita la meva fitxa</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Lloc de treball</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equip</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Lloc</translation>
    </message>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Pregunta’m sobre…</translation>
    </message>
    <message>
        <source>Idiomas</source>
        <translation>Idiomes</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descarta</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continua</translation>
    </message>
</context>
<context>
    <name>EnclosedDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Afegeix</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>EntryAgain</name>
    <message>
        <source>Atrás</source>
        <translation>Enrere</translation>
    </message>
</context>
<context>
    <name>EntryBackup</name>
    <message>
        <source>Abrir</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>EntryCreate</name>
    <message>
        <source>Tu nombre</source>
        <translation>El teu nom</translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation>Enrere</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Continua</translation>
    </message>
</context>
<context>
    <name>EntryFeet</name>
    <message>
        <source>Atrás</source>
        <translation>Enrere</translation>
    </message>
</context>
<context>
    <name>EntryFile</name>
    <message>
        <source>Abrir</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Invitacions</translation>
    </message>
</context>
<context>
    <name>EntryJoin</name>
    <message>
        <source>Tu nombre</source>
        <translation>El teu nom</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Entra</translation>
    </message>
</context>
<context>
    <name>EntryLanguage</name>
    <message>
        <source>Idioma: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>EntryLink</name>
    <message>
        <source>Entrar</source>
        <translation>Entra</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Empresa</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Clau de recanvi</translation>
    </message>
</context>
<context>
    <name>EntryPicture</name>
    <message>
        <source>Abrir</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>EntryRecover</name>
    <message>
        <source>Tu nombre</source>
        <translation>El teu nom</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Seguir</source>
        <translation>Continua</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>1 novedad</source>
        <translation>1 novetat</translation>
    </message>
    <message>
        <source>{n} novedades</source>
        <translation>{n} novetats</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Abrir</source>
        <translation>Obre</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>FileItem</name>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
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
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntes</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>Dar kudos</source>
        <translation>Dona kudos</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escriu</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convida</translation>
    </message>
</context>
<context>
    <name>FoldedComposer</name>
    <message>
        <source>¿Qué se cuenta en el patio, %1?</source>
        <translation>Què s’explica al pati, %1?</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Enquesta</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Elegir</source>
        <translation>Tria</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Apagado</source>
        <translation>Apagat</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publica</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Llegit</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Missatge</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Treu</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
    <message>
        <source>Ver todo</source>
        <translation>Mostra-ho tot</translation>
    </message>
    <message>
        <source>Me gusta</source>
        <translation>M’agrada</translation>
    </message>
    <message>
        <source>¡Olé!</source>
        <translation>Olé!</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>GalleryChoices</name>
    <message>
        <source>Elegir</source>
        <translation>Tria</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>Encendido</source>
        <translation>Encès</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Apagat</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Pregunta sense nom</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Hores tranquil·les</translation>
    </message>
</context>
<context>
    <name>GalleryFields</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Apagat</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Fixa fins a</translation>
    </message>
    <message>
        <source>Escribe un comentario</source>
        <translation>Escriu un comentari</translation>
    </message>
</context>
<context>
    <name>GalleryFloating</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Edita</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Esborra</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Fet</translation>
    </message>
</context>
<context>
    <name>GalleryLists</name>
    <message>
        <source>Administración</source>
        <translation>Administració</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Persones i equips</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convida</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Pendientes</source>
        <translation>Pendents</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equip</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escriu</translation>
    </message>
</context>
<context>
    <name>GalleryMarks</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Anunci fixat</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Tema</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Clar</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Fosc</translation>
    </message>
</context>
<context>
    <name>HandlingDialog</name>
    <message>
        <source>Editar</source>
        <translation>Edita</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
</context>
<context>
    <name>HandlingItems</name>
    <message>
        <source>Editar</source>
        <translation>Edita</translation>
    </message>
</context>
<context>
    <name>HourSettings</name>
    <message>
        <source>Horario y plazos</source>
        <translation>Horari i terminis</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Horari</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Hores tranquil·les</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Fins a</translation>
    </message>
    <message>
        <source>Días</source>
        <translation>Dies</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>Importado de {source} por {by}</source>
        <translation>Importat de {source} per {by}</translation>
    </message>
</context>
<context>
    <name>ImportedCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Llegeix-ho sencer</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Seis cifras</source>
        <translation>Sis xifres</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administració</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 dia</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Copiado</source>
        <translation>Copiat</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Invitacions</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Siempre</source>
        <translation>Sempre</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>Un any</translation>
    </message>
    <message>
        <source>Un mes</source>
        <translation>Un mes</translation>
    </message>
</context>
<context>
    <name>KeepingSettings</name>
    <message>
        <source>Llave y copias</source>
        <translation>Clau i còpies</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Clau de recanvi</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Còpia de seguretat</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>Un any</translation>
    </message>
    <message>
        <source>Siempre</source>
        <translation>Sempre</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>Comprobar</source>
        <translation>Comprova</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Buscar</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publica</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Dona kudos</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>Novetats</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Configuració</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>1 voto</source>
        <translation>1 vot</translation>
    </message>
    <message>
        <source>{n} votos</source>
        <translation>{n} vots</translation>
    </message>
    <message>
        <source>Evento</source>
        <translation>Esdeveniment</translation>
    </message>
    <message>
        <source>Voy</source>
        <translation>Hi aniré</translation>
    </message>
    <message>
        <source>Quizá</source>
        <translation>Potser</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Comiat</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Com ho fem</translation>
    </message>
</context>
<context>
    <name>KudosForm</name>
    <message>
        <source>Para</source>
        <translation>Per a</translation>
    </message>
</context>
<context>
    <name>KudosHead</name>
    <message>
        <source>Dar kudos</source>
        <translation>Dona kudos</translation>
    </message>
</context>
<context>
    <name>KudosMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retira</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Surt</translation>
    </message>
</context>
<context>
    <name>KudosMore</name>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Cuándo</source>
        <translation>Quan</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Anunci fixat</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anunci</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Llegit</translation>
    </message>
    <message>
        <source>Leído y entendido</source>
        <translation>Llegit i entès</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>Tinc un dubte</translation>
    </message>
    <message>
        <source>Más tarde</source>
        <translation>Més tard</translation>
    </message>
</context>
<context>
    <name>LongWords</name>
    <message>
        <source>Leer entero</source>
        <translation>Llegeix-ho sencer</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Aparença i idioma</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>Només en aquest equip</translation>
    </message>
    <message>
        <source>Aspecto</source>
        <translation>Aparença</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Sistema</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Claro</source>
        <translation>Clar</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Fosc</translation>
    </message>
    <message>
        <source>Tamaño del texto</source>
        <translation>Mida del text</translation>
    </message>
    <message>
        <source>Sin movimiento</source>
        <translation>Sense moviment</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Lo que escribe la gente se queda como lo escribió. Català, Euskara y Galego están empezados: lo que les falta sale en español.</source>
        <translation>El que escriu la gent es queda com ho va escriure. Català, Euskara i Galego estan començats: el que els falta surt en espanyol.</translation>
    </message>
</context>
<context>
    <name>MeRow</name>
    <message>
        <source>Mi ficha</source>
        <translation>La meva fitxa</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Configuració</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>1 sin leer</source>
        <translation>1 sense llegir</translation>
    </message>
    <message>
        <source>{n} sin leer</source>
        <translation>{n} sense llegir</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Tu</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Mensajes</source>
        <translation>Missatges</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
</context>
<context>
    <name>MyReceipt</name>
    <message>
        <source>Leído</source>
        <translation>Llegit</translation>
    </message>
    <message>
        <source>Marcar como leído</source>
        <translation>Marca com a llegit</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>Tinc un dubte</translation>
    </message>
</context>
<context>
    <name>NavList</name>
    <message>
        <source>Páginas</source>
        <translation>Pàgines</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Inici</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntes</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Com ho fem</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Missatges</translation>
    </message>
    <message>
        <source>Pulso</source>
        <translation>Pols</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>Per explicar fora</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Canals</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>1 equipo cerca</source>
        <translation>1 equip a prop</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} equips a prop</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Red</source>
        <translation>Xarxa</translation>
    </message>
</context>
<context>
    <name>NewChannel</name>
    <message>
        <source>Crear canal</source>
        <translation>Crea un canal</translation>
    </message>
</context>
<context>
    <name>NewPill</name>
    <message>
        <source>1 novedad</source>
        <translation>1 novetat</translation>
    </message>
    <message>
        <source>%1 novedades</source>
        <translation>%1 novetats</translation>
    </message>
</context>
<context>
    <name>NoticeSettings</name>
    <message>
        <source>Avisos</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>Només en aquest equip</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Hores tranquil·les</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>sin leer</source>
        <translation>sense llegir</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>Novetats</translation>
    </message>
    <message>
        <source>Novedades, {n} sin leer</source>
        <translation>Novetats, {n} sense llegir</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Missatges</translation>
    </message>
    <message>
        <source>Mensajes, {n} sin leer</source>
        <translation>Missatges, {n} sense llegir</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Menciones</source>
        <translation>Mencions</translation>
    </message>
    <message>
        <source>Kudos para mí</source>
        <translation>Kudos per a mi</translation>
    </message>
</context>
<context>
    <name>NoticesPopover</name>
    <message>
        <source>Novedades</source>
        <translation>Novetats</translation>
    </message>
    <message>
        <source>Marcar todo leído</source>
        <translation>Marca-ho tot com a llegit</translation>
    </message>
</context>
<context>
    <name>OfficialAnswer</name>
    <message>
        <source>Respuesta oficial</source>
        <translation>Resposta oficial</translation>
    </message>
</context>
<context>
    <name>OpenComposer</name>
    <message>
        <source>Publicación</source>
        <translation>Publicació</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Enquesta</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Responder</source>
        <translation>Respon</translation>
    </message>
</context>
<context>
    <name>OutsideBar</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Comparteix fora</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Para contar fuera</source>
        <translation>Per explicar fora</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retira</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Día</source>
        <translation>Dia</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>{names} y {last}</source>
        <translation>{names} i {last}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Nuevo mensaje</source>
        <translation>Missatge nou</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escriu</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Personas</source>
        <translation>Persones</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Personas</source>
        <translation>Persones</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Personas</source>
        <translation>Persones</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Dar la bienvenida</source>
        <translation>Dona la benvinguda</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Afegeix</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
    <message>
        <source>Fotos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>PhotoSaving</name>
    <message>
        <source>Guardar la foto</source>
        <translation>Desa la foto</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>PhotoStage</name>
    <message>
        <source>%1 de %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Fotos de %1</source>
        <translation>Fotos de %1</translation>
    </message>
    <message>
        <source>Foto de %1</source>
        <translation>Foto de %1</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Más pequeña</source>
        <translation>Més petita</translation>
    </message>
    <message>
        <source>Más grande</source>
        <translation>Més gran</translation>
    </message>
    <message>
        <source>Guardar…</source>
        <translation>Desa…</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Foto anterior</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Foto siguiente</source>
        <translation>Foto següent</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>PieceCard</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Comparteix fora</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retira</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Fijar hasta</source>
        <translation>Fixa fins a</translation>
    </message>
    <message>
        <source>Fijar</source>
        <translation>Fixa</translation>
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
        <translation>Preguntes</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Publicació</translation>
    </message>
    <message>
        <source>Buenos días, {name}</source>
        <translation>Bon dia, {name}</translation>
    </message>
    <message>
        <source>Buenas tardes, {name}</source>
        <translation>Bona tarda, {name}</translation>
    </message>
    <message>
        <source>Buenas noches, {name}</source>
        <translation>Bona nit, {name}</translation>
    </message>
</context>
<context>
    <name>PollForm</name>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>Què vols saber?</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>Opció %1</translation>
    </message>
    <message>
        <source>Otra opción</source>
        <translation>Una altra opció</translation>
    </message>
    <message>
        <source>Cierra</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>a las 18:00</source>
        <translation>a les 18:00</translation>
    </message>
    <message>
        <source>Votos</source>
        <translation>Vots</translation>
    </message>
    <message>
        <source>Con nombre</source>
        <translation>Amb nom</translation>
    </message>
    <message>
        <source>Secretos</source>
        <translation>Secrets</translation>
    </message>
</context>
<context>
    <name>PollOption</name>
    <message>
        <source>Mover la opción %1</source>
        <translation>Mou l’opció %1</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>Opció %1</translation>
    </message>
</context>
<context>
    <name>PopUps</name>
    <message>
        <source>Abrir</source>
        <translation>Obre</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>¿Qué se cuenta en el patio?</source>
        <translation>Què s’explica al pati?</translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Llegeix-ho sencer</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Sin fecha</source>
        <translation>Sense data</translation>
    </message>
</context>
<context>
    <name>ProcessList</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Com ho fem</translation>
    </message>
</context>
<context>
    <name>ProcessView</name>
    <message>
        <source>Editar</source>
        <translation>Edita</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Respon</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Com ho fem</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Contacto</source>
        <translation>Contacte</translation>
    </message>
</context>
<context>
    <name>ProfileActions</name>
    <message>
        <source>Dar kudos</source>
        <translation>Dona kudos</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Missatge</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Editar mi ficha</source>
        <translation>Edita la meva fitxa</translation>
    </message>
</context>
<context>
    <name>ProfileHead</name>
    <message>
        <source>Foto de %1</source>
        <translation>Foto de %1</translation>
    </message>
</context>
<context>
    <name>ProfileSkills</name>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Pregunta’m sobre…</translation>
    </message>
</context>
<context>
    <name>ProfileTiles</name>
    <message>
        <source>Este año</source>
        <translation>Aquest any</translation>
    </message>
</context>
<context>
    <name>Pulse</name>
    <message>
        <source>Cuándo</source>
        <translation>Quan</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Publicacions</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comentaris</translation>
    </message>
    <message>
        <source>Reacciones</source>
        <translation>Reaccions</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>A qui</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anunci</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>1 comentario</source>
        <translation>1 comentari</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} comentaris</translation>
    </message>
    <message>
        <source>1 publicación</source>
        <translation>1 publicació</translation>
    </message>
    <message>
        <source>{n} publicaciones</source>
        <translation>{n} publicacions</translation>
    </message>
    <message>
        <source>Hace 1 día</source>
        <translation>Fa 1 dia</translation>
    </message>
    <message>
        <source>Hace {n} días</source>
        <translation>Fa {n} dies</translation>
    </message>
</context>
<context>
    <name>PulseHead</name>
    <message>
        <source>Pulso</source>
        <translation>Pols</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Any</translation>
    </message>
</context>
<context>
    <name>PulsePage</name>
    <message>
        <source>Pulso</source>
        <translation>Pols</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Publicacions</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comentaris</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Llegit</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>Responder</source>
        <translation>Respon</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Para</source>
        <translation>Per a</translation>
    </message>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>Què vols saber?</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Pregunta sense nom</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Es verdad</source>
        <translation>És veritat</translation>
    </message>
    <message>
        <source>No es verdad</source>
        <translation>No és veritat</translation>
    </message>
    <message>
        <source>Es verdad en parte</source>
        <translation>És veritat en part</translation>
    </message>
    <message>
        <source>Se comenta…</source>
        <translation>Es comenta…</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} dies</translation>
    </message>
</context>
<context>
    <name>QuestionsHead</name>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Sense resposta</translation>
    </message>
    <message>
        <source>Respondidas</source>
        <translation>Respostes</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Pregunta</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Ahora en el patio</source>
        <translation>Ara al pati</translation>
    </message>
    <message>
        <source>Anuncios sin leer</source>
        <translation>Anuncis sense llegir</translation>
    </message>
    <message>
        <source>Ver todos</source>
        <translation>Mostra’ls tots</translation>
    </message>
    <message>
        <source>Esta semana</source>
        <translation>Aquesta setmana</translation>
    </message>
    <message>
        <source>{n} cerca</source>
        <translation>{n} a prop</translation>
    </message>
    <message>
        <source>{n} aquí</source>
        <translation>{n} aquí</translation>
    </message>
</context>
<context>
    <name>Reactions</name>
    <message>
        <source>Me gusta</source>
        <translation>M’agrada</translation>
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
        <translation>Me n’alegro</translation>
    </message>
    <message>
        <source>Buena idea</source>
        <translation>Bona idea</translation>
    </message>
    <message>
        <source>Me apunto</source>
        <translation>M’hi apunto</translation>
    </message>
</context>
<context>
    <name>ReceiptsBlock</name>
    <message>
        <source>Pendientes</source>
        <translation>Pendents</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Llegit</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancel·la</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Para</source>
        <translation>Per a</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Miembro</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administració</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Propietat</translation>
    </message>
</context>
<context>
    <name>SaidItem</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Día</source>
        <translation>Dia</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Anunci fixat</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anunci</translation>
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
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Comentario</source>
        <translation>Comentari</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Fitxer</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Publicació</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anunci</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Enquesta</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Com ho fem</translation>
    </message>
    <message>
        <source>Bienvenida</source>
        <translation>Benvinguda</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>Per explicar fora</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Comiat</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Publicacions</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comentaris</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Missatges</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persones</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Canals</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntes</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Enquestes</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} de {year}</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Buscar</source>
        <translation>Cerca</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Tipus</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Buscar</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Buscar (Ctrl K)</source>
        <translation>Cerca (Ctrl K)</translation>
    </message>
</context>
<context>
    <name>Select</name>
    <message>
        <source>Elegir</source>
        <translation>Tria</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Tú</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Mi ficha</source>
        <translation>La meva fitxa</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Aparença i idioma</translation>
    </message>
    <message>
        <source>Este equipo</source>
        <translation>Aquest equip</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Xarxa</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Persones i equips</translation>
    </message>
    <message>
        <source>Valores y azulejos</source>
        <translation>Valors i rajoles</translation>
    </message>
    <message>
        <source>Horario y plazos</source>
        <translation>Horari i terminis</translation>
    </message>
    <message>
        <source>Llave y copias</source>
        <translation>Clau i còpies</translation>
    </message>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Nom i logotip</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Propietat</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administració</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} persones</translation>
    </message>
    <message>
        <source>1 equipo</source>
        <translation>1 equip</translation>
    </message>
    <message>
        <source>{n} equipos</source>
        <translation>{n} equips</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Configuració</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navegación</source>
        <translation>Navegació</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} persones</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncis</translation>
    </message>
    <message>
        <source>Anuncios, {n} sin leer</source>
        <translation>Anuncis, {n} sense llegir</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntes</translation>
    </message>
    <message>
        <source>Canal {name}</source>
        <translation>Canal {name}</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
</context>
<context>
    <name>StaffSettings</name>
    <message>
        <source>Personas y equipos</source>
        <translation>Persones i equips</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convida</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Comprova</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equip</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>1 día</source>
        <translation>1 dia</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} dies</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sin red</source>
        <translation>Sense xarxa</translation>
    </message>
    <message>
        <source>Nadie cerca ahora</source>
        <translation>Ningú a prop ara</translation>
    </message>
    <message>
        <source>1 equipo cerca</source>
        <translation>1 equip a prop</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} equips a prop</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Res pendent</translation>
    </message>
    <message>
        <source>Todo al día</source>
        <translation>Tot al dia</translation>
    </message>
</context>
<context>
    <name>SyncRow</name>
    <message>
        <source>Sincronización: %1, %2</source>
        <translation>Sincronització: %1, %2</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
</context>
<context>
    <name>TalkField</name>
    <message>
        <source>Escribe un mensaje</source>
        <translation>Escriu un missatge</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Envia</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Más acciones</source>
        <translation>Més accions</translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message>
        <source>Mensajes</source>
        <translation>Missatges</translation>
    </message>
    <message>
        <source>Nuevo mensaje</source>
        <translation>Missatge nou</translation>
    </message>
    <message>
        <source>Conversaciones</source>
        <translation>Converses</translation>
    </message>
</context>
<context>
    <name>TalkPane</name>
    <message>
        <source>No se ha guardado</source>
        <translation>No s’ha desat</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Comparteix fora</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Fet</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Copia el text</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Desa la imatge</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Salir</source>
        <translation>Surt</translation>
    </message>
</context>
<context>
    <name>ValueSettings</name>
    <message>
        <source>Valores y azulejos</source>
        <translation>Valors i rajoles</translation>
    </message>
    <message>
        <source>Valores</source>
        <translation>Valors</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Desa</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Tanca</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Esborra</translation>
    </message>
</context>
<context>
    <name>WaitingItem</name>
    <message>
        <source>Cambiar</source>
        <translation>Canvia</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Esborra</translation>
    </message>
</context>
</TS>
