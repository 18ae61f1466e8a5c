<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="gl_ES" sourcelanguage="es_ES">
<context>
    <name>AddReaction</name>
    <message>
        <source>Reaccionar</source>
        <translation>Reaccionar</translation>
    </message>
</context>
<context>
    <name>AnnouncementDialog</name>
    <message>
        <source>Nuevo anuncio</source>
        <translation>Novo anuncio</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Vista previa</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Título</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>AnnouncementList</name>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Nuevo anuncio</source>
        <translation>Novo anuncio</translation>
    </message>
    <message>
        <source>Todos</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Sin leer</source>
        <translation>Sen ler</translation>
    </message>
</context>
<context>
    <name>AnnouncementMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
</context>
<context>
    <name>AnnouncementOptions</name>
    <message>
        <source>Pedir confirmación de lectura</source>
        <translation>Pedir confirmación de lectura</translation>
    </message>
    <message>
        <source>Fijar en lo alto</source>
        <translation>Fixar no alto</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Fixar ata</translation>
    </message>
    <message>
        <source>Vale hasta</source>
        <translation>Vale ata</translation>
    </message>
</context>
<context>
    <name>AnnouncementPane</name>
    <message>
        <source>Estás al día</source>
        <translation>Estás ao día</translation>
    </message>
</context>
<context>
    <name>AnnouncementTools</name>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
</context>
<context>
    <name>Announcements</name>
    <message>
        <source>fijado</source>
        <translation>fixado</translation>
    </message>
    <message>
        <source>sin leer</source>
        <translation>sen ler</translation>
    </message>
    <message>
        <source>Fijado</source>
        <translation>Fixado</translation>
    </message>
</context>
<context>
    <name>AnnouncementsPage</name>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Preguntar</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>AttachmentsDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Engadir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>corregido</source>
        <translation>corrixido</translation>
    </message>
    <message>
        <source>editado</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Borrado</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>1 comentario</source>
        <translation>1 comentario</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} comentarios</translation>
    </message>
    <message>
        <source>1 de {of} lo ha leído</source>
        <translation>1 de {of} leuno</translation>
    </message>
    <message>
        <source>{n} de {of} lo han leído</source>
        <translation>{n} de {of} lérono</translation>
    </message>
</context>
<context>
    <name>ChannelHead</name>
    <message>
        <source>Siguiendo</source>
        <translation>Seguindo</translation>
    </message>
    <message>
        <source>Ajustes del canal</source>
        <translation>Axustes da canle</translation>
    </message>
</context>
<context>
    <name>ChannelList</name>
    <message>
        <source>Canales</source>
        <translation>Canles</translation>
    </message>
    <message>
        <source>Crear canal</source>
        <translation>Crear canle</translation>
    </message>
</context>
<context>
    <name>ChannelPicker</name>
    <message>
        <source>Publicar en %1</source>
        <translation>Publicar en %1</translation>
    </message>
</context>
<context>
    <name>ChannelPopover</name>
    <message>
        <source>Canales</source>
        <translation>Canles</translation>
    </message>
</context>
<context>
    <name>ChannelSettings</name>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Ver como tabla</source>
        <translation>Ver como táboa</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Gardar a imaxe</translation>
    </message>
</context>
<context>
    <name>ChartSaved</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Guardar imagen</source>
        <translation>Gardar a imaxe</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ClearDialog</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Onde</translation>
    </message>
</context>
<context>
    <name>Clip</name>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Código</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>CommentMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
</context>
<context>
    <name>Comments</name>
    <message>
        <source>Escribe un comentario</source>
        <translation>Escribe un comentario</translation>
    </message>
</context>
<context>
    <name>CompanySettings</name>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Nome e logotipo</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Logotipo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Cambiar</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>No coinciden</source>
        <translation>Non coinciden</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>Coinciden</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Escribir</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Publicado</source>
        <translation>Publicado</translation>
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
        <translation>Ficheiro</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Dar kudos</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publicar</translation>
    </message>
</context>
<context>
    <name>ComputerSettings</name>
    <message>
        <source>Este equipo</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Guardado</source>
        <translation>Gardado</translation>
    </message>
</context>
<context>
    <name>CopyLink</name>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
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
        <translation>Agora</translation>
    </message>
    <message>
        <source>Hace {n} min</source>
        <translation>Hai {n} min</translation>
    </message>
    <message>
        <source>Hace {n} h</source>
        <translation>Hai {n} h</translation>
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
        <translation>hoxe</translation>
    </message>
    <message>
        <source>ayer</source>
        <translation>onte</translation>
    </message>
    <message>
        <source>{weekday}, {day} de {month}</source>
        <translation>{weekday}, {day} de {month}</translation>
    </message>
    <message>
        <source>{day} de {month}</source>
        <translation>{day} de {month}</translation>
    </message>
    <message>
        <source>{day} de {month} de {year}</source>
        <translation>{day} de {month} de {year}</translation>
    </message>
    <message>
        <source>{month} de {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message>
        <source>mañana</source>
        <translation>mañá</translation>
    </message>
    <message>
        <source>el {day}</source>
        <translation>o {day}</translation>
    </message>
    <message>
        <source>hoy a las {clock}</source>
        <translation>hoxe ás {clock}</translation>
    </message>
    <message>
        <source>mañana a las {clock}</source>
        <translation>mañá ás {clock}</translation>
    </message>
    <message>
        <source>el {day} a las {clock}</source>
        <translation>o {day} ás {clock}</translation>
    </message>
    <message>
        <source>desde {day}</source>
        <translation>desde {day}</translation>
    </message>
    <message>
        <source>desde el {day}</source>
        <translation>desde o {day}</translation>
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
        <translation>Mes seguinte</translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Sin fecha</source>
        <translation>Sen data</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
</context>
<context>
    <name>DigitsField</name>
    <message>
        <source>Seis cifras</source>
        <translation>Seis cifras</translation>
    </message>
</context>
<context>
    <name>DiscardDialog</name>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>DoorBanner</name>
    <message>
        <source>No coinciden</source>
        <translation>Non coinciden</translation>
    </message>
    <message>
        <source>Coinciden</source>
        <translation>Coinciden</translation>
    </message>
</context>
<context>
    <name>DoubtsBlock</name>
    <message>
        <source>Dudas</source>
        <translation>Dúbidas</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
</context>
<context>
    <name>EditBirthday</name>
    <message>
        <source>Cumpleaños</source>
        <translation>Aniversario</translation>
    </message>
</context>
<context>
    <name>EditPhotoDialog</name>
    <message>
        <source>Elegir</source>
        <translation>Escoller</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
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
        <translation>Editar a miña ficha</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Puesto</source>
        <translation>Posto</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Sitio</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Pregúntame sobre…</source>
        <translation>Pregúntame sobre…</translation>
    </message>
    <message>
        <source>Idiomas</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Descartar</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>EnclosedDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Engadir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EntryAgain</name>
    <message>
        <source>Atrás</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>EntryBackup</name>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EntryCreate</name>
    <message>
        <source>Tu nombre</source>
        <translation>O teu nome</translation>
    </message>
    <message>
        <source>Atrás</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>EntryFeet</name>
    <message>
        <source>Atrás</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>EntryFile</name>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Invitacións</translation>
    </message>
</context>
<context>
    <name>EntryJoin</name>
    <message>
        <source>Tu nombre</source>
        <translation>O teu nome</translation>
    </message>
    <message>
        <source>Entrar</source>
        <translation>Entrar</translation>
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
        <translation>Entrar</translation>
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
        <translation>Chave de reposto</translation>
    </message>
</context>
<context>
    <name>EntryPicture</name>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EntryRecover</name>
    <message>
        <source>Tu nombre</source>
        <translation>O teu nome</translation>
    </message>
</context>
<context>
    <name>EntrySheet</name>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Seguir</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
</context>
<context>
    <name>Feed</name>
    <message>
        <source>1 novedad</source>
        <translation>1 novidade</translation>
    </message>
    <message>
        <source>{n} novedades</source>
        <translation>{n} novidades</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FileItem</name>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
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
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>Dar kudos</source>
        <translation>Dar kudos</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convidar</translation>
    </message>
</context>
<context>
    <name>FoldedComposer</name>
    <message>
        <source>¿Qué se cuenta en el patio, %1?</source>
        <translation>Que se conta no patio, %1?</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Enquisa</translation>
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
        <translation>Escoller</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Apagado</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensaxe</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Quitar</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
    <message>
        <source>Ver todo</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Me gusta</source>
        <translation>Gústame</translation>
    </message>
    <message>
        <source>¡Olé!</source>
        <translation>Olé!</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>GalleryChoices</name>
    <message>
        <source>Elegir</source>
        <translation>Escoller</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Encendido</source>
        <translation>Aceso</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Preguntar sen nome</translation>
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
        <translation>Horas tranquilas</translation>
    </message>
</context>
<context>
    <name>GalleryFields</name>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Apagado</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Buscar</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Canle</translation>
    </message>
    <message>
        <source>Fijar hasta</source>
        <translation>Fixar ata</translation>
    </message>
    <message>
        <source>Escribe un comentario</source>
        <translation>Escribe un comentario</translation>
    </message>
</context>
<context>
    <name>GalleryFloating</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Feito</translation>
    </message>
</context>
<context>
    <name>GalleryLists</name>
    <message>
        <source>Administración</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Persoas e equipos</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persoas</translation>
    </message>
    <message>
        <source>Pendientes</source>
        <translation>Pendentes</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persoa</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escribir</translation>
    </message>
</context>
<context>
    <name>GalleryMarks</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Anuncio fixado</translation>
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
        <translation>Claro</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Escuro</translation>
    </message>
</context>
<context>
    <name>HandlingDialog</name>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
</context>
<context>
    <name>HandlingItems</name>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
</context>
<context>
    <name>HourSettings</name>
    <message>
        <source>Horario y plazos</source>
        <translation>Horario e prazos</translation>
    </message>
    <message>
        <source>Horario</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Horas tranquilas</translation>
    </message>
    <message>
        <source>Hasta</source>
        <translation>Ata</translation>
    </message>
    <message>
        <source>Días</source>
        <translation>Días</translation>
    </message>
</context>
<context>
    <name>Imported</name>
    <message>
        <source>Importado de {source} por {by}</source>
        <translation>Importado de {source} por {by}</translation>
    </message>
</context>
<context>
    <name>ImportedCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Ler enteiro</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Copiar</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Seis cifras</source>
        <translation>Seis cifras</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 día</translation>
    </message>
</context>
<context>
    <name>Inviting</name>
    <message>
        <source>Copiado</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Invitaciones</source>
        <translation>Invitacións</translation>
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
        <translation>Un ano</translation>
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
        <translation>Chave e copias</translation>
    </message>
    <message>
        <source>Llave de repuesto</source>
        <translation>Chave de reposto</translation>
    </message>
    <message>
        <source>Copia de seguridad</source>
        <translation>Copia de seguranza</translation>
    </message>
    <message>
        <source>Un año</source>
        <translation>Un ano</translation>
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
        <translation>Comprobar</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Buscar</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Publicar</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Dar kudos</source>
        <translation>Dar kudos</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Axustes</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>1 voto</source>
        <translation>1 voto</translation>
    </message>
    <message>
        <source>{n} votos</source>
        <translation>{n} votos</translation>
    </message>
    <message>
        <source>Evento</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Voy</source>
        <translation>Vou</translation>
    </message>
    <message>
        <source>Quizá</source>
        <translation>Quizais</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Como o facemos</translation>
    </message>
</context>
<context>
    <name>KudosForm</name>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>KudosHead</name>
    <message>
        <source>Dar kudos</source>
        <translation>Dar kudos</translation>
    </message>
</context>
<context>
    <name>KudosMenu</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Saír</translation>
    </message>
</context>
<context>
    <name>KudosMore</name>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Cuándo</source>
        <translation>Cando</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Anuncio fixado</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Leído y entendido</source>
        <translation>Lido e entendido</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>Teño unha dúbida</translation>
    </message>
    <message>
        <source>Más tarde</source>
        <translation>Máis tarde</translation>
    </message>
</context>
<context>
    <name>LongWords</name>
    <message>
        <source>Leer entero</source>
        <translation>Ler enteiro</translation>
    </message>
</context>
<context>
    <name>LookSettings</name>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Solo en este equipo</source>
        <translation>Só neste equipo</translation>
    </message>
    <message>
        <source>Aspecto</source>
        <translation>Aspecto</translation>
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
        <translation>Claro</translation>
    </message>
    <message>
        <source>Oscuro</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Tamaño del texto</source>
        <translation>Tamaño do texto</translation>
    </message>
    <message>
        <source>Sin movimiento</source>
        <translation>Sen movemento</translation>
    </message>
    <message>
        <source>Idioma</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Lo que escribe la gente se queda como lo escribió. Català, Euskara y Galego están empezados: lo que les falta sale en español.</source>
        <translation>O que escribe a xente queda como o escribiu. Català, Euskara e Galego están empezados: o que lles falta sae en español.</translation>
    </message>
</context>
<context>
    <name>MeRow</name>
    <message>
        <source>Mi ficha</source>
        <translation>A miña ficha</translation>
    </message>
    <message>
        <source>Ajustes</source>
        <translation>Axustes</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>1 sin leer</source>
        <translation>1 sen ler</translation>
    </message>
    <message>
        <source>{n} sin leer</source>
        <translation>{n} sen ler</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Ti</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Mensajes</source>
        <translation>Mensaxes</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
</context>
<context>
    <name>MyReceipt</name>
    <message>
        <source>Leído</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>Marcar como leído</source>
        <translation>Marcar como lido</translation>
    </message>
    <message>
        <source>Tengo una duda</source>
        <translation>Teño unha dúbida</translation>
    </message>
</context>
<context>
    <name>NavList</name>
    <message>
        <source>Páginas</source>
        <translation>Páxinas</translation>
    </message>
    <message>
        <source>Inicio</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persoas</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Como o facemos</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensaxes</translation>
    </message>
    <message>
        <source>Pulso</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>Para contar fóra</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Canles</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>1 equipo cerca</source>
        <translation>1 equipo preto</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} equipos preto</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Red</source>
        <translation>Rede</translation>
    </message>
</context>
<context>
    <name>NewChannel</name>
    <message>
        <source>Crear canal</source>
        <translation>Crear canle</translation>
    </message>
</context>
<context>
    <name>NewPill</name>
    <message>
        <source>1 novedad</source>
        <translation>1 novidade</translation>
    </message>
    <message>
        <source>%1 novedades</source>
        <translation>%1 novidades</translation>
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
        <translation>Só neste equipo</translation>
    </message>
    <message>
        <source>Horas tranquilas</source>
        <translation>Horas tranquilas</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>sin leer</source>
        <translation>sen ler</translation>
    </message>
    <message>
        <source>Novedades</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <source>Novedades, {n} sin leer</source>
        <translation>Novidades, {n} sen ler</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensaxes</translation>
    </message>
    <message>
        <source>Mensajes, {n} sin leer</source>
        <translation>Mensaxes, {n} sen ler</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Menciones</source>
        <translation>Mencións</translation>
    </message>
    <message>
        <source>Kudos para mí</source>
        <translation>Kudos para min</translation>
    </message>
</context>
<context>
    <name>NoticesPopover</name>
    <message>
        <source>Novedades</source>
        <translation>Novidades</translation>
    </message>
    <message>
        <source>Marcar todo leído</source>
        <translation>Marcar todo como lido</translation>
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
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Enquisa</translation>
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
        <translation>Pechar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
</context>
<context>
    <name>OutsideBar</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Compartir fóra</translation>
    </message>
</context>
<context>
    <name>OutsidePage</name>
    <message>
        <source>Para contar fuera</source>
        <translation>Para contar fóra</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Día</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Mes</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Ti</translation>
    </message>
    <message>
        <source>{names} y {last}</source>
        <translation>{names} e {last}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Nuevo mensaje</source>
        <translation>Nova mensaxe</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Escribir</source>
        <translation>Escribir</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Personas</source>
        <translation>Persoas</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Personas</source>
        <translation>Persoas</translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Personas</source>
        <translation>Persoas</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Dar la bienvenida</source>
        <translation>Dar a benvida</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Añadir</source>
        <translation>Engadir</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
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
        <translation>Gardar a foto</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
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
        <translation>Máis pequena</translation>
    </message>
    <message>
        <source>Más grande</source>
        <translation>Máis grande</translation>
    </message>
    <message>
        <source>Guardar…</source>
        <translation>Gardar…</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
    <message>
        <source>Foto anterior</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>Foto siguiente</source>
        <translation>Foto seguinte</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>PieceCard</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Compartir fóra</translation>
    </message>
    <message>
        <source>Retirar</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>Fijar hasta</source>
        <translation>Fixar ata</translation>
    </message>
    <message>
        <source>Fijar</source>
        <translation>Fixar</translation>
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
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Buenos días, {name}</source>
        <translation>Bos días, {name}</translation>
    </message>
    <message>
        <source>Buenas tardes, {name}</source>
        <translation>Boas tardes, {name}</translation>
    </message>
    <message>
        <source>Buenas noches, {name}</source>
        <translation>Boas noites, {name}</translation>
    </message>
</context>
<context>
    <name>PollForm</name>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>Que queres saber?</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>Opción %1</translation>
    </message>
    <message>
        <source>Otra opción</source>
        <translation>Outra opción</translation>
    </message>
    <message>
        <source>Cierra</source>
        <translation>Pecha</translation>
    </message>
    <message>
        <source>a las 18:00</source>
        <translation>ás 18:00</translation>
    </message>
    <message>
        <source>Votos</source>
        <translation>Votos</translation>
    </message>
    <message>
        <source>Con nombre</source>
        <translation>Con nome</translation>
    </message>
    <message>
        <source>Secretos</source>
        <translation>Segredos</translation>
    </message>
</context>
<context>
    <name>PollOption</name>
    <message>
        <source>Mover la opción %1</source>
        <translation>Mover a opción %1</translation>
    </message>
    <message>
        <source>Opción %1</source>
        <translation>Opción %1</translation>
    </message>
</context>
<context>
    <name>PopUps</name>
    <message>
        <source>Abrir</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>¿Qué se cuenta en el patio?</source>
        <translation>Que se conta no patio?</translation>
    </message>
</context>
<context>
    <name>ProcessCard</name>
    <message>
        <source>Leer entero</source>
        <translation>Ler enteiro</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Sin fecha</source>
        <translation>Sen data</translation>
    </message>
</context>
<context>
    <name>ProcessList</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Como o facemos</translation>
    </message>
</context>
<context>
    <name>ProcessView</name>
    <message>
        <source>Editar</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Como o facemos</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Contacto</source>
        <translation>Contacto</translation>
    </message>
</context>
<context>
    <name>ProfileActions</name>
    <message>
        <source>Dar kudos</source>
        <translation>Dar kudos</translation>
    </message>
    <message>
        <source>Mensaje</source>
        <translation>Mensaxe</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Editar mi ficha</source>
        <translation>Editar a miña ficha</translation>
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
        <translation>Pregúntame sobre…</translation>
    </message>
</context>
<context>
    <name>ProfileTiles</name>
    <message>
        <source>Este año</source>
        <translation>Este ano</translation>
    </message>
</context>
<context>
    <name>Pulse</name>
    <message>
        <source>Cuándo</source>
        <translation>Cando</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Publicacións</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Reacciones</source>
        <translation>Reaccións</translation>
    </message>
    <message>
        <source>Quién</source>
        <translation>Quen</translation>
    </message>
    <message>
        <source>A quién</source>
        <translation>A quen</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anuncio</translation>
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
        <translation>1 comentario</translation>
    </message>
    <message>
        <source>{n} comentarios</source>
        <translation>{n} comentarios</translation>
    </message>
    <message>
        <source>1 publicación</source>
        <translation>1 publicación</translation>
    </message>
    <message>
        <source>{n} publicaciones</source>
        <translation>{n} publicacións</translation>
    </message>
    <message>
        <source>Hace 1 día</source>
        <translation>Hai 1 día</translation>
    </message>
    <message>
        <source>Hace {n} días</source>
        <translation>Hai {n} días</translation>
    </message>
</context>
<context>
    <name>PulseHead</name>
    <message>
        <source>Pulso</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Trimestre</source>
        <translation>Trimestre</translation>
    </message>
    <message>
        <source>Año</source>
        <translation>Ano</translation>
    </message>
</context>
<context>
    <name>PulsePage</name>
    <message>
        <source>Pulso</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Publicacións</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lido</translation>
    </message>
</context>
<context>
    <name>QuestionFoot</name>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Si</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>¿Qué quieres saber?</source>
        <translation>Que queres saber?</translation>
    </message>
    <message>
        <source>Preguntar sin nombre</source>
        <translation>Preguntar sen nome</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Es verdad</source>
        <translation>É verdade</translation>
    </message>
    <message>
        <source>No es verdad</source>
        <translation>Non é verdade</translation>
    </message>
    <message>
        <source>Es verdad en parte</source>
        <translation>É verdade en parte</translation>
    </message>
    <message>
        <source>Se comenta…</source>
        <translation>Coméntase…</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Tú</source>
        <translation>Ti</translation>
    </message>
    <message>
        <source>1 día</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} días</translation>
    </message>
</context>
<context>
    <name>QuestionsHead</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
    <message>
        <source>Sin respuesta</source>
        <translation>Sen resposta</translation>
    </message>
    <message>
        <source>Respondidas</source>
        <translation>Respondidas</translation>
    </message>
    <message>
        <source>Preguntar</source>
        <translation>Preguntar</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Ahora en el patio</source>
        <translation>Agora no patio</translation>
    </message>
    <message>
        <source>Anuncios sin leer</source>
        <translation>Anuncios sen ler</translation>
    </message>
    <message>
        <source>Ver todos</source>
        <translation>Ver todos</translation>
    </message>
    <message>
        <source>Esta semana</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>{n} cerca</source>
        <translation>{n} preto</translation>
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
        <translation>Gústame</translation>
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
        <translation>Alégrame</translation>
    </message>
    <message>
        <source>Buena idea</source>
        <translation>Boa idea</translation>
    </message>
    <message>
        <source>Me apunto</source>
        <translation>Apúntome</translation>
    </message>
</context>
<context>
    <name>ReceiptsBlock</name>
    <message>
        <source>Pendientes</source>
        <translation>Pendentes</translation>
    </message>
    <message>
        <source>Leído</source>
        <translation>Lido</translation>
    </message>
</context>
<context>
    <name>ReceiptsDialog</name>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
    <message>
        <source>Cancelar</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>RecipientField</name>
    <message>
        <source>Para</source>
        <translation>Para</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Miembro</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Propiedade</translation>
    </message>
</context>
<context>
    <name>SaidItem</name>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Día</source>
        <translation>Día</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Anuncio fijado</source>
        <translation>Anuncio fixado</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anuncio</translation>
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
        <translation>Comentario</translation>
    </message>
    <message>
        <source>Archivo</source>
        <translation>Ficheiro</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persoa</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Canle</translation>
    </message>
    <message>
        <source>Publicación</source>
        <translation>Publicación</translation>
    </message>
    <message>
        <source>Kudos</source>
        <translation>Kudos</translation>
    </message>
    <message>
        <source>Anuncio</source>
        <translation>Anuncio</translation>
    </message>
    <message>
        <source>Pregunta</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Encuesta</source>
        <translation>Enquisa</translation>
    </message>
    <message>
        <source>Cómo lo hacemos</source>
        <translation>Como o facemos</translation>
    </message>
    <message>
        <source>Bienvenida</source>
        <translation>Benvida</translation>
    </message>
    <message>
        <source>Para contar fuera</source>
        <translation>Para contar fóra</translation>
    </message>
    <message>
        <source>Despedida</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Todo</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Publicaciones</source>
        <translation>Publicacións</translation>
    </message>
    <message>
        <source>Comentarios</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Mensajes</source>
        <translation>Mensaxes</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persoas</translation>
    </message>
    <message>
        <source>Canales</source>
        <translation>Canles</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Encuestas</source>
        <translation>Enquisas</translation>
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
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>Persona</source>
        <translation>Persoa</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Canal</source>
        <translation>Canle</translation>
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
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Buscar (Ctrl K)</source>
        <translation>Buscar (Ctrl K)</translation>
    </message>
</context>
<context>
    <name>Select</name>
    <message>
        <source>Elegir</source>
        <translation>Escoller</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Tú</source>
        <translation>Ti</translation>
    </message>
    <message>
        <source>Empresa</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Mi ficha</source>
        <translation>A miña ficha</translation>
    </message>
    <message>
        <source>Avisos</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Aspecto e idioma</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Este equipo</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>Personas y equipos</source>
        <translation>Persoas e equipos</translation>
    </message>
    <message>
        <source>Valores y azulejos</source>
        <translation>Valores e azulexos</translation>
    </message>
    <message>
        <source>Horario y plazos</source>
        <translation>Horario e prazos</translation>
    </message>
    <message>
        <source>Llave y copias</source>
        <translation>Chave e copias</translation>
    </message>
    <message>
        <source>Nombre y logotipo</source>
        <translation>Nome e logotipo</translation>
    </message>
    <message>
        <source>Propiedad</source>
        <translation>Propiedade</translation>
    </message>
    <message>
        <source>Administración</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Miembro</source>
        <translation>Membro</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>1 persoa</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} persoas</translation>
    </message>
    <message>
        <source>1 equipo</source>
        <translation>1 equipo</translation>
    </message>
    <message>
        <source>{n} equipos</source>
        <translation>{n} equipos</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Ajustes</source>
        <translation>Axustes</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Navegación</source>
        <translation>Navegación</translation>
    </message>
    <message>
        <source>1 persona</source>
        <translation>1 persoa</translation>
    </message>
    <message>
        <source>{n} personas</source>
        <translation>{n} persoas</translation>
    </message>
    <message>
        <source>Anuncios</source>
        <translation>Anuncios</translation>
    </message>
    <message>
        <source>Anuncios, {n} sin leer</source>
        <translation>Anuncios, {n} sen ler</translation>
    </message>
    <message>
        <source>Preguntas</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Canal {name}</source>
        <translation>Canle {name}</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
</context>
<context>
    <name>StaffSettings</name>
    <message>
        <source>Personas y equipos</source>
        <translation>Persoas e equipos</translation>
    </message>
    <message>
        <source>Invitar</source>
        <translation>Convidar</translation>
    </message>
    <message>
        <source>Comprobar</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persoa</translation>
    </message>
    <message>
        <source>Equipo</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>1 día</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>{n} días</source>
        <translation>{n} días</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Sin red</source>
        <translation>Sen rede</translation>
    </message>
    <message>
        <source>Nadie cerca ahora</source>
        <translation>Ninguén preto agora</translation>
    </message>
    <message>
        <source>1 equipo cerca</source>
        <translation>1 equipo preto</translation>
    </message>
    <message>
        <source>{n} equipos cerca</source>
        <translation>{n} equipos preto</translation>
    </message>
    <message>
        <source>Nada pendiente</source>
        <translation>Nada pendente</translation>
    </message>
    <message>
        <source>Todo al día</source>
        <translation>Todo ao día</translation>
    </message>
</context>
<context>
    <name>SyncRow</name>
    <message>
        <source>Sincronización: %1, %2</source>
        <translation>Sincronización: %1, %2</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
</context>
<context>
    <name>TalkField</name>
    <message>
        <source>Escribe un mensaje</source>
        <translation>Escribe unha mensaxe</translation>
    </message>
    <message>
        <source>Enviar</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>TalkHead</name>
    <message>
        <source>Más acciones</source>
        <translation>Máis accións</translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message>
        <source>Mensajes</source>
        <translation>Mensaxes</translation>
    </message>
    <message>
        <source>Nuevo mensaje</source>
        <translation>Nova mensaxe</translation>
    </message>
    <message>
        <source>Conversaciones</source>
        <translation>Conversas</translation>
    </message>
</context>
<context>
    <name>TalkPane</name>
    <message>
        <source>No se ha guardado</source>
        <translation>Non se gardou</translation>
    </message>
</context>
<context>
    <name>TellDialog</name>
    <message>
        <source>Compartir fuera</source>
        <translation>Compartir fóra</translation>
    </message>
    <message>
        <source>Hecho</source>
        <translation>Feito</translation>
    </message>
    <message>
        <source>Copiar texto</source>
        <translation>Copiar o texto</translation>
    </message>
    <message>
        <source>Guardar imagen</source>
        <translation>Gardar a imaxe</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Salir</source>
        <translation>Saír</translation>
    </message>
</context>
<context>
    <name>ValueSettings</name>
    <message>
        <source>Valores y azulejos</source>
        <translation>Valores e azulexos</translation>
    </message>
    <message>
        <source>Valores</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Guardar</source>
        <translation>Gardar</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Cerrar</source>
        <translation>Pechar</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>WaitingItem</name>
    <message>
        <source>Cambiar</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Borrar</translation>
    </message>
</context>
</TS>
