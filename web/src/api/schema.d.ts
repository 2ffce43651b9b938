// Generated from openapi.json by ./anlan api. Do not edit.

export interface paths {
    "/api/access/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccountController.list"];
        put?: never;
        post: operations["AccountController.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.endSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/accounts/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccountController.unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/all-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KeyController.allSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/all-sessions/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["KeyController.revokeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KeyController.list"];
        put?: never;
        post: operations["KeyController.issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/keys/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["KeyController.permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/keys/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["KeyController.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessController.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/login/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessController.prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AccessController.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AccessController.current"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/password/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccountController.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccountController.secondFactor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/second-factor/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnAccountController.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.endOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OwnAccountController.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController.chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/entries/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuditController.takeHead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditController.verification"];
        put?: never;
        post: operations["AuditController.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AuditController.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarController.period"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarController.year"];
        put?: never;
        post: operations["CalendarController.put"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/years/{year}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarController.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeskController.figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DeskController.needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FileController.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FileController.content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file/files/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FileController.thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/geo/basemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GeoController.basemap"];
        put?: never;
        post: operations["GeoController.importBasemap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/geo/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GeoController.divisions"];
        put?: never;
        post: operations["GeoController.importDivisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/geo/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GeoController.map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/geo/villages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["GeoController.villages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentController.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/directives/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentController.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentController.list"];
        put?: never;
        post: operations["IncidentController.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IncidentController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentController.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/incidents/{id}/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentController.direct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incident/incidents/{id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["IncidentController.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LiveController.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallController.calls"];
        put?: never;
        post: operations["CallController.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallController.call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/calls/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CallController.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RouteController.inbound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/inbound/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RouteController.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/local-gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RouteController.localGateways"];
        put?: never;
        post: operations["RouteController.behave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/local-sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RouteController.localSms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/local-sms/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RouteController.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NotificationController.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["NotificationController.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/messages/{messageId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationController.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/messages/{messageId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationController.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/messages/{messageId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationController.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/messages/{messageId}/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["NotificationController.voice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RouteController.routes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/routes/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RouteController.changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallController.templates"];
        put?: never;
        post: operations["CallController.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/templates/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CallController.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsibilityController.absences"];
        put?: never;
        post: operations["ResponsibilityController.enterAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/absences/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResponsibilityController.undoAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsibilityController.answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResponsibilityController.appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/appointments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResponsibilityController.endAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/appointments/{id}/open-work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsibilityController.openWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationController.chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController.chart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/chart/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/holes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HoleController.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/holes/sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HoleController.sectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/holes/villages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HoleController.byVillage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganisationController.take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingController.list"];
        put?: never;
        post: operations["MeetingController.plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MeetingController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/agenda/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/agenda/{itemId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.removeItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/meetings/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MeetingController.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationController.people"];
        put?: never;
        post: operations["OfficeController.addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeController.changePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/people/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrganisationController.phone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeController.addPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeController.changePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/posts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeController.closePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationController.roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/handovers/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/shifts/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DutyController.swaps"];
        put?: never;
        post: operations["DutyController.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/swaps/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/swaps/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/swaps/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyController.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/roster/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DutyController.week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ResponsibilityController.rules"];
        put?: never;
        post: operations["ResponsibilityController.addRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResponsibilityController.changeRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/rules/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ResponsibilityController.endRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController.staffing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrganisationController.units"];
        put?: never;
        post: operations["OfficeController.addOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController.office"];
        put?: never;
        post: operations["OfficeController.changeOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OfficeController.closeOffice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/units/{id}/jurisdiction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OfficeController.jurisdiction"];
        put?: never;
        post: operations["OfficeController.changeJurisdiction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/workbook/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BookController.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/workbook/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BookController.compare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation/workbook/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BookController.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanController.list"];
        put?: never;
        post: operations["PlanController.importPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plan/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PlanController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/codes/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RiskController.publicPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController.list"];
        put?: never;
        post: operations["LedgerController.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ledgers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ledgers/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LedgerController.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ledgers/{id}/refused.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController.refused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/ledgers/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LedgerController.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewController.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReviewController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/reviews/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ReviewController.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitController.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitController.units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitController.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitController.unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/contact-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["UnitController.contactPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/registry/units/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["UnitController.facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RiskController.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RiskController.unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk/units/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RiskController.code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risk/units/{id}/code/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RiskController.renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AlarmController.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/alarms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AlarmController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/alarms/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AlarmController.acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/alarms/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AlarmController.dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/devices/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PointController.importDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointController.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sensing/points/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PointController.readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Setup.setup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderController.list"];
        put?: never;
        post: operations["OrderController.dispatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderController.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderController.views"];
        put?: never;
        post: operations["OrderController.saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/views/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.removeView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderController.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderController.candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/extension/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.help"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OrderController.life"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/rectify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.rectify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/reroute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.reroute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/orders/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["OrderController.urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TemplateController.list"];
        put?: never;
        post: operations["TemplateController.save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workorder/templates/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TemplateController.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-sms/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LocalGateway.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-sms/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LocalGateway.receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-sms/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LocalGateway.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms-gateway/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GatewayCallbacks.receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms-gateway/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["GatewayCallbacks.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "access.AccessController.Code": {
            code: string;
        };
        "access.AccessController.Credentials": {
            password: string;
            username: string;
        };
        "access.AccessController.Me": {
            /** Format: int64 */
            accountId: number;
            administrator: boolean;
            menu: string[];
            name: string;
            org: string | null;
            owes: components["schemas"]["access.SignInStep"] | null;
            phoneFace: boolean;
            post: string | null;
            role: components["schemas"]["access.Role"];
            roleName: string;
            username: string;
        };
        "access.AccountController.Grant": {
            operatorCodes?: string[] | null;
            role?: components["schemas"]["access.Role"] | null;
        };
        "access.AccountController.Lock": {
            reason?: string | null;
        };
        "access.AccountController.NewPassword": {
            password: string;
        };
        "access.AccountController.Opened": {
            /** Format: int64 */
            id: number;
            password: string | null;
        };
        "access.AccountController.Opening": {
            demonstration?: boolean | null;
            name?: string | null;
            password?: string | null;
            /** Format: int64 */
            personId?: number | null;
            username?: string | null;
        };
        "access.AccountDesk.Page": {
            items: components["schemas"]["access.AccountDesk.Row"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "access.AccountDesk.Row": {
            /** Format: date-time */
            createdAt: string;
            demonstration: boolean;
            enabled: boolean;
            /** Format: int64 */
            id: number;
            lockReason: string | null;
            locked: boolean;
            /** Format: date-time */
            lockedUntil: string | null;
            mustChangePassword: boolean;
            name: string;
            operatorCodes: string[];
            /** Format: date-time */
            passwordChangedAt: string;
            /** Format: int64 */
            personId: number | null;
            role: components["schemas"]["access.Role"] | null;
            roleName: string | null;
            secondFactor: boolean;
            username: string;
        };
        "access.KeyController.Issued": {
            /** Format: int64 */
            id: number;
            secret: string;
        };
        "access.KeyController.PermissionView": {
            label: string;
            permission: components["schemas"]["access.Permission"];
        };
        "access.Keys.NewKey": {
            divisions?: string[] | null;
            /** Format: date-time */
            expiresAt?: string | null;
            name?: string | null;
            /** Format: int32 */
            perMinute?: number | null;
            permissions?: components["schemas"]["access.Permission"][] | null;
        };
        "access.Keys.View": {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            divisions: string[];
            /** Format: date-time */
            expiresAt: string;
            /** Format: int64 */
            id: number;
            lastAddress: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
            name: string;
            /** Format: int32 */
            perMinute: number;
            permissions: components["schemas"]["access.Permission"][];
            prefix: string;
            /** Format: date-time */
            revokedAt: string | null;
        };
        "access.OwnAccountController.Change": {
            current: string;
            wanted: string;
        };
        "access.OwnAccountController.PasswordRules": {
            rules: string[];
            /** Format: int32 */
            shortest: number;
        };
        "access.OwnAccountController.RecoveryCodes": {
            codes: string[];
        };
        /** @enum {string} */
        "access.Permission": "UNITS" | "RISK" | "SENSING";
        /** @enum {string} */
        "access.Role": "DUTY" | "LEADER" | "DEPARTMENT" | "TOWN" | "GRID" | "ENTERPRISE" | "SYSTEM" | "SECURITY" | "AUDIT";
        "access.SecondFactors.Drawn": {
            secret: string;
            svg: string;
            uri: string;
        };
        "access.SecondFactors.Standing": {
            enrolled: boolean;
            /** Format: date-time */
            enrolledAt: string | null;
            /** Format: int32 */
            recoveryLeft: number;
            required: boolean;
        };
        "access.Sessions.Listed": {
            /** Format: int64 */
            accountId: number;
            address: string | null;
            agent: string | null;
            current: boolean;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            lastSeenAt: string;
            name: string;
            role: components["schemas"]["access.Role"] | null;
            /** Format: date-time */
            since: string;
            username: string;
        };
        /** @enum {string} */
        "access.SignInStep": "CODE" | "ENROL" | "PASSWORD";
        "audit.AuditEntry": {
            /** Format: int64 */
            accountId: number | null;
            action: string;
            actorKind: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            detail: string | null;
            objectId: string | null;
            objectKind: string | null;
            /** @enum {string} */
            outcome: "DONE" | "REFUSED";
            /** Format: int64 */
            seq: number;
        };
        "audit.AuditHead": {
            fingerprint: string;
            format: string;
            hash: string;
            publicKey: string;
            /** Format: date-time */
            sealedAt: string;
            /** Format: int64 */
            sequence: number;
            signature: string;
            suite: string;
            /** Format: date-time */
            takenAt: string;
        };
        "audit.AuditTrail.Chain": {
            /** Format: date-time */
            oldestWaiting: string | null;
            /** Format: int64 */
            sealed: number;
            /** Format: date-time */
            sealedAt: string | null;
            /** Format: int64 */
            waiting: number;
        };
        "audit.AuditTrail.Page": {
            items: components["schemas"]["audit.AuditEntry"][];
            more: boolean;
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "audit.AuditTrail.Sealed": {
            entry: components["schemas"]["audit.AuditEntry"];
            hash: string | null;
            /** Format: int64 */
            number: number | null;
            /** Format: date-time */
            sealedAt: string | null;
            suite: string | null;
        };
        "audit.ChainReport": {
            findings: components["schemas"]["audit.Finding"][];
            /** Format: int64 */
            found: number;
            /** Format: int32 */
            heads: number;
            stopped: boolean;
            /** Format: date-time */
            upTo: string | null;
            /** Format: int64 */
            verified: number;
            /** Format: int64 */
            waiting: number;
        };
        "audit.Finding": {
            /** Format: date-time */
            at: string | null;
            /** Format: int64 */
            entrySeq: number | null;
            /** Format: int64 */
            first: number | null;
            kind: components["schemas"]["audit.Finding.Kind"];
            /** Format: int64 */
            last: number | null;
        };
        /** @enum {string} */
        "audit.Finding.Kind": "CHANGED" | "REMOVED" | "INSERTED" | "TRUNCATED" | "REWRITTEN" | "FORGED_HEAD";
        "audit.ObjectRef": {
            id: string;
            kind: string;
        };
        "calendar.CalendarController.NewNotice": {
            days: components["schemas"]["calendar.Notice.Day"][];
            /** Format: date */
            issuedOn: string;
            number: string;
        };
        "calendar.CalendarController.PastedText": {
            text: string;
        };
        "calendar.CalendarController.PeriodView": {
            /** Format: date */
            from: string;
            /** Format: date */
            last: string;
            provisional: boolean;
            /** Format: int32 */
            workingDays: number;
        };
        "calendar.CalendarController.YearView": {
            announced: boolean;
            days: components["schemas"]["calendar.Notice.Day"][];
            /** Format: date */
            issuedOn: string | null;
            knownYears: number[];
            number: string | null;
            /** Format: time-local */
            quietFrom: string;
            /** Format: time-local */
            quietUntil: string;
            /** Format: int32 */
            year: number;
        };
        "calendar.Notice.Day": {
            /** Format: date */
            date: string;
            holiday: string;
            working: boolean;
        };
        "calendar.NoticeText": {
            days: components["schemas"]["calendar.Notice.Day"][];
            unread: string[];
        };
        "demo.Setup.DemonstrationAccount": {
            name: string;
            password: string;
            role: components["schemas"]["access.Role"];
            roleName: string;
            username: string;
        };
        /** @enum {string} */
        "demo.Setup.Phase": "LOADING" | "READY";
        "demo.Setup.SetupView": {
            accounts: components["schemas"]["demo.Setup.DemonstrationAccount"][];
            demo: boolean;
            /** Format: int64 */
            done: number;
            message: string;
            phase: components["schemas"]["demo.Setup.Phase"];
            step: string;
            /** Format: int64 */
            total: number;
        };
        "file.FileController.Uploaded": {
            /** Format: int32 */
            height: number;
            /** Format: int64 */
            id: number;
            mediaType: string;
            sha256: string;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            width: number;
        };
        "geo.Divisions.Division": {
            code: string;
            level: string;
            name: string;
            parentCode: string | null;
            replacedBy: string[];
            validFrom: string | null;
            validUntil: string | null;
        };
        "geo.GeoController.Imported": {
            /** Format: int32 */
            divisions: number;
            /** Format: int32 */
            villages: number;
        };
        "geo.GeoController.MapView": {
            features: components["schemas"]["geo.MapFeature"][];
        };
        "geo.GeoController.VillageView": {
            code: string;
            /** Format: int32 */
            id: number;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
            name: string;
            townCode: string;
            townName: string;
        };
        "geo.MapFeature": {
            colour: string | null;
            /** Format: int32 */
            count: number;
            counts: {
                [key: string]: number;
            };
            /** Format: int64 */
            id: number | null;
            kind: components["schemas"]["geo.MapFeature.Kind"];
            label: string | null;
            /** Format: double */
            lat: number;
            layer: string;
            level: string | null;
            /** Format: double */
            lon: number;
            /** Format: int64 */
            unitId: number | null;
        };
        /** @enum {string} */
        "geo.MapFeature.Kind": "POINT" | "CLUSTER";
        "incident.Directives.NewDirective": {
            /** Format: int64 */
            cardId?: number | null;
            /** Format: int32 */
            deadlineMinutes?: number | null;
            personIds?: number[] | null;
            text?: string | null;
            title?: string | null;
        };
        "incident.IncidentController.Closing": {
            explanations?: {
                [key: string]: string;
            } | null;
            summary?: string | null;
        };
        "incident.IncidentController.Line": {
            text?: string | null;
        };
        "incident.IncidentController.Receipt": {
            byPhone?: boolean | null;
            note?: string | null;
            step?: components["schemas"]["incident.Step"] | null;
        };
        "incident.IncidentIntake.Call": {
            /** Format: int64 */
            alarmId?: number | null;
            kind?: string | null;
            /** Format: int64 */
            planId?: number | null;
            title?: string | null;
            /** Format: int64 */
            unitId?: number | null;
            /** Format: int32 */
            villageId?: number | null;
        };
        "incident.IncidentView": {
            /** Format: int64 */
            alarmId: number | null;
            cards: components["schemas"]["incident.IncidentView.CardView"][];
            /** Format: date-time */
            closedAt: string | null;
            directives: components["schemas"]["incident.IncidentView.DirectiveView"][];
            drill: boolean;
            /** Format: int64 */
            id: number;
            kind: string;
            /** Format: double */
            lat: number | null;
            log: components["schemas"]["incident.IncidentView.LogLine"][];
            /** Format: double */
            lon: number | null;
            number: string;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            /** Format: int64 */
            planId: number | null;
            state: components["schemas"]["incident.IncidentView.State"];
            summary: string | null;
            title: string;
            /** Format: int64 */
            unitId: number | null;
            unitName: string | null;
            /** Format: int32 */
            villageId: number;
        };
        "incident.IncidentView.Addressee": {
            name: string;
            /** Format: int64 */
            personId: number;
            post: string | null;
        };
        "incident.IncidentView.CardView": {
            /** Format: int32 */
            deadlineMinutes: number;
            /** Format: int64 */
            id: number;
            suggested: components["schemas"]["incident.IncidentView.Addressee"] | null;
            text: string;
            title: string;
            toPost: string;
            used: boolean;
        };
        "incident.IncidentView.DirectiveView": {
            /** Format: date-time */
            dueAt: string | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            incidentId: number;
            incidentNumber: string;
            incidentTitle: string;
            number: string;
            open: boolean;
            overdue: boolean;
            /** Format: date-time */
            sentAt: string;
            steps: components["schemas"]["incident.IncidentView.Steps"];
            text: string;
            title: string;
            to: components["schemas"]["incident.IncidentView.Addressee"];
        };
        "incident.IncidentView.LogLine": {
            /** Format: date-time */
            at: string;
            by: string;
            kind: string;
            /** Format: int32 */
            seq: number;
            text: string;
        };
        /** @enum {string} */
        "incident.IncidentView.State": "OPEN" | "CLOSED";
        "incident.IncidentView.Steps": {
            /** Format: date-time */
            accepted: string | null;
            /** Format: date-time */
            arrived: string | null;
            /** Format: date-time */
            delivered: string | null;
            /** Format: date-time */
            done: string | null;
            /** Format: date-time */
            read: string | null;
            /** Format: date-time */
            sent: string;
        };
        "incident.Incidents.Page": {
            items: components["schemas"]["incident.IncidentView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        /** @enum {string} */
        "incident.Step": "READ" | "ACCEPTED" | "ARRIVED" | "DONE";
        "notification.Answers.VoiceEntry": {
            answered: boolean;
            /** Format: date-time */
            calledAt: string;
            said?: string | null;
        };
        "notification.AttentionSource.Need": {
            action: string;
            /** Format: date-time */
            dueAt: string | null;
            kind: string;
            /** @enum {string} */
            light: "GREEN" | "YELLOW" | "RED";
            link: string;
            reason: string;
            title: string;
        };
        "notification.CallController.Asked": {
            /** Format: int32 */
            everySeconds: number;
            key: string;
            /** Format: int32 */
            needed: number;
            people: number[];
            repeats: boolean;
            text: string;
            /** Format: date-time */
            until: string;
            /** Format: int32 */
            waveSize: number;
        };
        "notification.CallController.Started": {
            /** Format: int64 */
            id: number;
        };
        "notification.CallController.Whole": {
            call: components["schemas"]["notification.CallStore.Row"];
            people: components["schemas"]["notification.CallStore.PersonRow"][];
        };
        "notification.CallController.Wording": {
            /** Format: int32 */
            base: number;
            name: string;
            text: string;
        };
        /** @enum {string} */
        "notification.CallRule.Status": "RUNNING" | "REACHED" | "EXPIRED" | "STOPPED";
        "notification.CallStore.PersonRow": {
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            name: string;
            /** Format: int64 */
            personId: number;
            /** Format: int32 */
            place: number;
            sms: components["schemas"]["notification.DeliveryStatus"] | null;
            /** Format: int32 */
            timesTold: number;
            /** Format: date-time */
            toldAt: string | null;
        };
        "notification.CallStore.Row": {
            /** Format: int32 */
            answered: number;
            /** Format: date-time */
            endedAt: string | null;
            endedBy: string | null;
            /** Format: int32 */
            everySeconds: number;
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            needed: number;
            /** Format: int32 */
            people: number;
            repeats: boolean;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            status: components["schemas"]["notification.CallRule.Status"];
            text: string;
            /** Format: date-time */
            until: string;
            /** Format: int32 */
            waveSize: number;
        };
        /** @enum {string} */
        "notification.Channel": "SMS" | "IN_APP" | "VOICE";
        /** @enum {string} */
        "notification.DeliveryStatus": "QUEUED" | "SENT" | "DELIVERED" | "READ" | "ANSWERED" | "FAILED" | "WITHDRAWN";
        "notification.Desk.FigureView": {
            /** Format: date-time */
            asOf: string;
            formula: string;
            key: string;
            label: string;
            link: string;
            unit: string | null;
            /** Format: int64 */
            value: number;
        };
        "notification.Desk.Needs": {
            items: components["schemas"]["notification.AttentionSource.Need"][];
            /** Format: int32 */
            total: number;
        };
        "notification.Inbound.Row": {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            messageId: number | null;
            note: string | null;
            phone: string;
            /** Format: date-time */
            settledAt: string | null;
            settledBy: string | null;
            source: string;
            state: components["schemas"]["notification.Inbound.State"];
            text: string;
            toName: string | null;
        };
        /** @enum {string} */
        "notification.Inbound.State": "NEW" | "MATCHED" | "UNKNOWN_PHONE" | "NO_OPEN_MESSAGE" | "SETTLED";
        "notification.LiveEvent.Pushed": {
            /** Format: date-time */
            at: string;
            ref: components["schemas"]["audit.ObjectRef"] | null;
            /** @enum {string} */
            topic: "alarm" | "colour" | "import" | "incident" | "message" | "order" | "sensing";
            /** Format: int64 */
            unitId: number | null;
        };
        "notification.LocalGateway.Receipt": {
            /** Format: date-time */
            at: string;
            delivered: boolean;
            error?: string | null;
            id: string;
        };
        "notification.LocalGateway.Sms": {
            id?: string | null;
            phone?: string | null;
            text?: string | null;
        };
        "notification.LocalGatewayStore.Behaviour": {
            confirming: boolean;
            name: string;
            taking: boolean;
        };
        "notification.LocalGatewayStore.Kept": {
            /** Format: date-time */
            at: string;
            gateway: string;
            id: string;
            text: string;
            to: string;
        };
        "notification.MessageList.Life": {
            deliveries: components["schemas"]["notification.MessageList.Row"][];
            steps: components["schemas"]["notification.MessageList.Step"][];
        };
        "notification.MessageList.Page": {
            items: components["schemas"]["notification.MessageList.Row"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "notification.MessageList.Row": {
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            attempts: number;
            cause: components["schemas"]["audit.ObjectRef"];
            channel: components["schemas"]["notification.Channel"];
            /** Format: date-time */
            deliveredAt: string | null;
            /** Format: date-time */
            dueAt: string | null;
            error: string | null;
            held: string | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            messageId: number;
            /** Format: int64 */
            personId: number;
            phone: string | null;
            /** Format: date-time */
            readAt: string | null;
            route: string | null;
            /** Format: date-time */
            sentAt: string | null;
            status: components["schemas"]["notification.DeliveryStatus"];
            text: string;
            toName: string;
            urgent: boolean;
        };
        "notification.MessageList.Step": {
            /** Format: date-time */
            at: string;
            by: string | null;
            kind: components["schemas"]["notification.MessageStore.TraceKind"];
            route: string | null;
            text: string | null;
        };
        /** @enum {string} */
        "notification.MessageStore.TraceKind": "HELD" | "HANDED" | "TAKEN" | "REFUSED" | "NOT_TAKEN" | "IN_DOUBT" | "GIVEN_UP" | "CONFIRMED" | "NOT_DELIVERED" | "READ" | "ANSWERED" | "CALLED" | "RESENT" | "WITHDRAWN" | "TOLD_AGAIN";
        "notification.NotificationController.NewAnswer": {
            text: string;
        };
        "notification.RouteChanges.Change": {
            /** Format: date-time */
            at: string;
            reason: string;
            route: string;
            state: components["schemas"]["notification.RouteHealth.State"];
        };
        "notification.RouteController.PlayedReply": {
            phone?: string | null;
            smsId?: string | null;
            text: string;
        };
        "notification.RouteController.Settled": {
            note: string;
        };
        /** @enum {string} */
        "notification.RouteHealth.State": "WELL" | "FAILING" | "SILENT";
        "notification.RouteView.One": {
            /** Format: int32 */
            confirmedToday: number;
            confirms: boolean;
            /** Format: int32 */
            dailyLimit: number;
            /** Format: int32 */
            failedToday: number;
            inUse: boolean;
            label: string;
            /** Format: date-time */
            lastSentAt: string | null;
            name: string;
            reason: string;
            /** Format: int32 */
            sentToday: number;
            /** Format: date-time */
            since: string;
            state: components["schemas"]["notification.RouteHealth.State"];
        };
        "notification.RouteView.Routing": {
            builtIn: boolean;
            /** Format: int32 */
            held: number;
            /** Format: int32 */
            perPersonAndHour: number;
            /** Format: time-local */
            quietFrom: string;
            /** Format: time-local */
            quietTo: string;
            /** Format: date-time */
            quietUntil: string | null;
            routes: components["schemas"]["notification.RouteView.One"][];
            /** Format: int32 */
            waiting: number;
        };
        "notification.Templates.Row": {
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            name: string;
            text: string;
            variables: string[];
            /** Format: int32 */
            version: number;
        };
        "organisation.Absences.AbsencePage": {
            items: components["schemas"]["organisation.Absences.AbsenceView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "organisation.Absences.AbsenceView": {
            deputy: components["schemas"]["organisation.PersonOnScreen"] | null;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: string;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            id: number;
            mayUndo: boolean;
            person: components["schemas"]["organisation.PersonOnScreen"];
            reason: string;
            state: components["schemas"]["organisation.Absences.State"];
            undone: boolean;
            /** Format: date-time */
            until: string;
        };
        "organisation.Absences.NewAbsence": {
            /** Format: int64 */
            deputyId?: number | null;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            personId?: number | null;
            reason: string;
            /** Format: date-time */
            until: string;
        };
        /** @enum {string} */
        "organisation.Absences.State": "CURRENT" | "COMING" | "PAST" | "ALL";
        "organisation.Answer.Because": {
            /** Format: int64 */
            absenceId: number | null;
            /** Format: date */
            appointedFrom: string | null;
            /** Format: int64 */
            officeId: number | null;
            /** Format: int64 */
            postId: number | null;
            /** Format: int64 */
            ruleId: number | null;
        };
        "organisation.Appointments.Ending": {
            /** Format: date */
            day: string;
            handOver?: boolean | null;
            /** Format: int64 */
            successorId?: number | null;
        };
        "organisation.Appointments.NewAppointment": {
            /** Format: date */
            from: string;
            /** Format: int64 */
            personId: number;
            /** Format: int64 */
            postId: number;
            /** Format: date */
            until?: string | null;
        };
        "organisation.Appointments.OpenView": {
            last: boolean;
            person: string;
            post: string;
            shifts: components["schemas"]["organisation.Appointments.ShiftLine"][];
            work: components["schemas"]["organisation.OpenWorkSource.OpenWork"][];
            workKnown: boolean;
        };
        "organisation.Appointments.ShiftLine": {
            duty: string;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            until: string;
        };
        "organisation.BookReading.Fault": {
            column: string;
            /** Format: int32 */
            line: number;
            remedy: string;
            sheet: string;
            text: string;
        };
        "organisation.Chart.Found": {
            /** @enum {string} */
            kind: "PERSON" | "OFFICE" | "POST";
            name: string;
            /** Format: int64 */
            orgUnitId: number;
            /** Format: int64 */
            personId: number | null;
            /** Format: int64 */
            postId: number | null;
            what: string | null;
        };
        "organisation.Chart.Held": {
            /** Format: int64 */
            appointmentId: number;
            away: string | null;
            /** Format: date */
            from: string;
            now: boolean;
            person: components["schemas"]["organisation.PersonOnScreen"];
            /** Format: date */
            until: string | null;
        };
        "organisation.Chart.Node": {
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "GOVERNMENT" | "COMMITTEE" | "DEPARTMENT" | "COMMAND_CENTRE" | "TOWN" | "VILLAGE";
            name: string;
            /** Format: int64 */
            parentId: number | null;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            quota: number | null;
            /** Format: int32 */
            vacant: number;
        };
        "organisation.Chart.OfficeView": {
            /** Format: date */
            closedOn: string | null;
            divisionCode: string | null;
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            kind: "GOVERNMENT" | "COMMITTEE" | "DEPARTMENT" | "COMMAND_CENTRE" | "TOWN" | "VILLAGE";
            mayEdit: boolean;
            name: string;
            parent: string | null;
            /** Format: int64 */
            parentId: number | null;
            posts: components["schemas"]["organisation.Chart.PostView"][];
            /** Format: int32 */
            quota: number | null;
            sectors: string[];
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            villages: number;
        };
        "organisation.Chart.PostView": {
            deputyPost: string | null;
            /** Format: int64 */
            deputyPostId: number | null;
            holders: components["schemas"]["organisation.Chart.Held"][];
            /** Format: int64 */
            id: number;
            /** @enum {string} */
            level: "GRID" | "VILLAGE" | "TOWN" | "DEPARTMENT" | "DEPUTY_HEAD" | "DUTY";
            title: string;
        };
        "organisation.Chart.Staffed": {
            /** Format: int32 */
            away: number;
            /** Format: int32 */
            gap: number | null;
            /** @enum {string} */
            kind: "GOVERNMENT" | "COMMITTEE" | "DEPARTMENT" | "COMMAND_CENTRE" | "TOWN" | "VILLAGE";
            name: string;
            /** Format: int64 */
            orgUnitId: number;
            parent: string | null;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            quota: number | null;
            /** Format: int32 */
            vacantPosts: number;
        };
        "organisation.HoleController.HolePage": {
            /** Format: int32 */
            holes: number;
            items: components["schemas"]["organisation.HoleController.HoleView"][];
            /** Format: int32 */
            overlaps: number;
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "organisation.HoleController.HoleView": {
            firstVillages: string[];
            hole: boolean;
            key: string;
            level: components["schemas"]["organisation.Responsibilities.Level"];
            levelName: string;
            link: string;
            post: string;
            reason: string;
            remedy: string;
            sectors: string[];
            trouble: components["schemas"]["organisation.Trouble"];
            troubleName: string;
            /** Format: int32 */
            villages: number;
        };
        "organisation.HoleController.SectorView": {
            name: string;
            sector: string;
        };
        "organisation.HoleController.VillageHoles": {
            holes: components["schemas"]["organisation.HoleController.HoleView"][];
            town: string;
            village: string;
            /** Format: int32 */
            villageId: number;
        };
        "organisation.HoleController.VillagePage": {
            items: components["schemas"]["organisation.HoleController.VillageHoles"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "organisation.JurisdictionEditing.Covered": {
            town: string;
            village: string;
            /** Format: int32 */
            villageId: number;
        };
        "organisation.JurisdictionEditing.JurisdictionView": {
            /** Format: date */
            day: string;
            periods: components["schemas"]["organisation.JurisdictionEditing.Period"][];
            villages: components["schemas"]["organisation.JurisdictionEditing.Covered"][];
        };
        "organisation.JurisdictionEditing.Period": {
            added: string[];
            /** Format: date */
            from: string;
            removed: string[];
            /** Format: date */
            until: string | null;
            /** Format: int32 */
            villages: number;
        };
        /** @enum {string} */
        "organisation.ObjectKind": "SITE" | "BUILDING" | "EQUIPMENT" | "VEHICLE" | "CONSTRUCTION_PROJECT";
        "organisation.OfficeController.ClosedFrom": {
            /** Format: date */
            day: string;
        };
        "organisation.OfficeController.Made": {
            /** Format: int64 */
            id: number;
        };
        "organisation.OfficeController.NewJurisdiction": {
            /** Format: date */
            from: string;
            villageIds: number[];
        };
        "organisation.OfficeEditing.OfficeFields": {
            divisionCode?: string | null;
            kind: string;
            name: string;
            /** Format: int64 */
            parentId?: number | null;
            /** Format: int32 */
            quota?: number | null;
            sectors: string[];
            /** Format: int32 */
            version?: number | null;
        };
        "organisation.OfficeEditing.PersonFields": {
            name: string;
            phone: string;
        };
        "organisation.OfficeEditing.PostFields": {
            /** Format: int64 */
            deputyPostId?: number | null;
            level: string;
            /** Format: int64 */
            orgUnitId: number;
            title: string;
        };
        "organisation.Offices.Office": {
            divisionCode: string | null;
            /** Format: int64 */
            id: number;
            kind: string;
            name: string;
            /** Format: int64 */
            parentId: number | null;
        };
        "organisation.OpenWorkSource.OpenWork": {
            /** Format: date-time */
            dueAt: string | null;
            kind: string;
            link: string | null;
            title: string;
        };
        "organisation.OrganisationBook.Cell": {
            after: string;
            before: string;
            column: string;
        };
        "organisation.OrganisationBook.Comparison": {
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            changed: number;
            differences: components["schemas"]["organisation.OrganisationBook.Difference"][];
            faults: components["schemas"]["organisation.BookReading.Fault"][];
            /** Format: int32 */
            replaced: number;
            /** Format: int32 */
            same: number;
        };
        "organisation.OrganisationBook.Difference": {
            cells: components["schemas"]["organisation.OrganisationBook.Cell"][];
            kind: components["schemas"]["organisation.OrganisationBook.Kind"];
            /** Format: int32 */
            line: number;
            sheet: string;
            what: string;
        };
        /** @enum {string} */
        "organisation.OrganisationBook.Kind": "NEW" | "CHANGED";
        "organisation.OrganisationController.LinkView": {
            level: string;
            levelName: string;
            name: string | null;
            org: string | null;
            /** Format: int64 */
            personId: number | null;
            phone: string | null;
            post: string;
            reason: string;
        };
        "organisation.OrganisationController.PhoneView": {
            phone: string;
        };
        "organisation.OrganisationController.ShiftView": {
            duty: string;
            /** Format: date-time */
            from: string;
            person: components["schemas"]["organisation.PersonOnScreen"];
            /** Format: date-time */
            until: string;
        };
        "organisation.OrganisationImport.Imported": {
            /** Format: int32 */
            appointments: number;
            /** Format: int32 */
            orgUnits: number;
            /** Format: int32 */
            people: number;
            /** Format: int32 */
            posts: number;
            /** Format: int32 */
            rules: number;
            /** Format: int32 */
            shifts: number;
        };
        "organisation.PeoplePage": {
            items: components["schemas"]["organisation.PersonOnScreen"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "organisation.PersonOnScreen": {
            /** Format: int64 */
            id: number;
            name: string;
            org: string | null;
            phone: string;
            post: string | null;
        };
        /** @enum {string} */
        "organisation.Responsibilities.Level": "GRID" | "VILLAGE" | "TOWN" | "DEPARTMENT" | "DEPUTY_HEAD";
        "organisation.ResponsibilityController.AnswerView": {
            actingFor: components["schemas"]["organisation.PersonOnScreen"] | null;
            because: components["schemas"]["organisation.Answer.Because"];
            level: components["schemas"]["organisation.Responsibilities.Level"];
            levelName: string;
            person: components["schemas"]["organisation.PersonOnScreen"] | null;
            post: string;
            reason: string;
            trouble: components["schemas"]["organisation.Trouble"] | null;
            troubleName: string | null;
        };
        "organisation.ResponsibilityController.EndedFrom": {
            /** Format: date */
            day: string;
        };
        /** @enum {string} */
        "organisation.Roster.Duty": "LEADER" | "SHIFT_HEAD" | "OFFICER";
        "organisation.RuleEditing.RuleFields": {
            /** Format: date */
            from: string;
            level: components["schemas"]["organisation.Responsibilities.Level"];
            objectKind?: components["schemas"]["organisation.ObjectKind"] | null;
            /** Format: int64 */
            orgUnitId?: number | null;
            /** Format: int64 */
            postId?: number | null;
            postTitle: string;
            sector: string;
            sectorName: string;
        };
        "organisation.RuleEditing.RuleView": {
            /** Format: date */
            from: string;
            /** Format: int64 */
            id: number;
            level: components["schemas"]["organisation.Responsibilities.Level"];
            levelName: string;
            objectKind: components["schemas"]["organisation.ObjectKind"] | null;
            objectKindName: string | null;
            orgUnit: string | null;
            /** Format: int64 */
            orgUnitId: number | null;
            /** Format: int64 */
            postId: number | null;
            postOffice: string | null;
            postTitle: string;
            sector: string;
            sectorName: string;
            /** Format: date */
            until: string | null;
        };
        /** @enum {string} */
        "organisation.Trouble": "NO_RULE" | "NO_POST" | "VACANT" | "NO_DEPUTY" | "TWO_HOLDERS" | "TWO_POSTS";
        "organisation.duty.DutyController.Copied": {
            /** Format: int32 */
            shifts: number;
        };
        "organisation.duty.DutyController.Decision": {
            agreed: boolean;
        };
        "organisation.duty.DutyController.Made": {
            /** Format: int64 */
            id: number;
        };
        "organisation.duty.DutyDay.Doubled": {
            /** Format: date-time */
            from: string;
            name: string;
            /** Format: int64 */
            personId: number;
            /** Format: date-time */
            until: string;
        };
        "organisation.duty.DutyDay.Finding": {
            state: components["schemas"]["organisation.duty.DutyDay.State"];
            text: string;
            want: components["schemas"]["organisation.duty.DutyDay.Want"];
            words: string;
        };
        "organisation.duty.DutyDay.Gap": {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            want: components["schemas"]["organisation.duty.DutyDay.Want"];
        };
        /** @enum {string} */
        "organisation.duty.DutyDay.State": "MET" | "MISSING" | "PENDING";
        /** @enum {string} */
        "organisation.duty.DutyDay.Want": "LEADER" | "STAFF" | "HANDOVER" | "CONTACT";
        "organisation.duty.DutyRoster.Copying": {
            /** Format: int32 */
            days: number;
            /** Format: date */
            from: string;
            replace: boolean;
            /** Format: date */
            to: string;
        };
        "organisation.duty.DutyRoster.Day": {
            /** Format: date */
            date: string;
            doubles: components["schemas"]["organisation.duty.DutyDay.Doubled"][];
            findings: components["schemas"]["organisation.duty.DutyDay.Finding"][];
            gaps: components["schemas"]["organisation.duty.DutyDay.Gap"][];
            shifts: components["schemas"]["organisation.duty.DutyRoster.ShiftLine"][];
        };
        "organisation.duty.DutyRoster.ShiftFields": {
            duty: components["schemas"]["organisation.Roster.Duty"];
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            personId: number;
            /** Format: date-time */
            until: string;
        };
        "organisation.duty.DutyRoster.ShiftLine": {
            begun: boolean;
            duty: components["schemas"]["organisation.Roster.Duty"];
            dutyName: string;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            id: number;
            mine: boolean;
            person: components["schemas"]["organisation.PersonOnScreen"];
            /** Format: date-time */
            until: string;
        };
        "organisation.duty.DutyRoster.Week": {
            days: components["schemas"]["organisation.duty.DutyRoster.Day"][];
            /** Format: date */
            from: string;
            notes: components["schemas"]["organisation.duty.HandoverNotes.NoteView"][];
            swapApproval: boolean;
        };
        "organisation.duty.HandoverNotes.NoteFields": {
            /** Format: date-time */
            changesAt: string;
            text: string;
        };
        "organisation.duty.HandoverNotes.NoteView": {
            /** Format: date-time */
            acknowledgedAt: string | null;
            acknowledgedBy: string | null;
            /** Format: date-time */
            changesAt: string;
            /** Format: int64 */
            id: number;
            mayAcknowledge: boolean;
            text: string;
            /** Format: date-time */
            writtenAt: string;
            writtenBy: string;
        };
        "organisation.duty.Swaps.NewSwap": {
            /** Format: int64 */
            otherShiftId?: number | null;
            /** Format: int64 */
            personId: number;
            reason: string;
            /** Format: int64 */
            shiftId: number;
        };
        "organisation.duty.Swaps.ShiftOf": {
            duty: string;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            until: string;
        };
        /** @enum {string} */
        "organisation.duty.Swaps.State": "ASKED" | "AGREED" | "DONE" | "REFUSED" | "WITHDRAWN";
        "organisation.duty.Swaps.SwapView": {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            askedOf: string;
            decidedBy: string | null;
            /** Format: int64 */
            id: number;
            mayAnswer: boolean;
            mayApprove: boolean;
            mayWithdraw: boolean;
            other: components["schemas"]["organisation.duty.Swaps.ShiftOf"] | null;
            reason: string;
            shift: components["schemas"]["organisation.duty.Swaps.ShiftOf"];
            state: components["schemas"]["organisation.duty.Swaps.State"];
        };
        "organisation.meeting.MeetingController.Drawn": {
            /** Format: int32 */
            added: number;
        };
        "organisation.meeting.MeetingController.Invited": {
            /** Format: int64 */
            personId: number;
        };
        "organisation.meeting.MeetingController.Made": {
            /** Format: int64 */
            id: number;
        };
        "organisation.meeting.MeetingStore.Attendee": {
            name: string;
            org: string | null;
            /** Format: int64 */
            personId: number;
            post: string | null;
            state: components["schemas"]["organisation.meeting.Meetings.Attending"];
        };
        "organisation.meeting.MeetingStore.Item": {
            /** Format: int64 */
            id: number;
            kind: string;
            link: string | null;
            text: string;
            title: string;
        };
        "organisation.meeting.MeetingStore.Line": {
            /** Format: date-time */
            beginsAt: string;
            committee: string;
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            items: number;
            place: string;
            /** Format: int32 */
            resolutions: number;
            /** @enum {string} */
            state: "PLANNED" | "CLOSED" | "CANCELLED";
            title: string;
        };
        "organisation.meeting.MeetingStore.Resolution": {
            /** Format: date-time */
            dueAt: string;
            holder: string | null;
            /** Format: int64 */
            holderId: number | null;
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            orderId: number | null;
            orderNumber: string | null;
            post: string;
            /** Format: int64 */
            postId: number;
            text: string;
        };
        "organisation.meeting.MeetingStore.View": {
            agenda: components["schemas"]["organisation.meeting.MeetingStore.Item"][];
            attendance: components["schemas"]["organisation.meeting.MeetingStore.Attendee"][];
            /** Format: date-time */
            beginsAt: string;
            chair: string | null;
            /** Format: date-time */
            closedAt: string | null;
            committee: string;
            /** Format: int64 */
            id: number;
            minutes: string;
            /** Format: int64 */
            orgUnitId: number;
            place: string;
            resolutions: components["schemas"]["organisation.meeting.MeetingStore.Resolution"][];
            sectors: string[];
            /** @enum {string} */
            state: "PLANNED" | "CLOSED" | "CANCELLED";
            title: string;
            /** Format: int32 */
            version: number;
        };
        "organisation.meeting.Meetings.Attendance": {
            /** Format: int64 */
            personId: number;
            state: components["schemas"]["organisation.meeting.Meetings.Attending"];
        };
        /** @enum {string} */
        "organisation.meeting.Meetings.Attending": "INVITED" | "PRESENT" | "EXCUSED" | "MISSING";
        "organisation.meeting.Meetings.Minutes": {
            attendance: components["schemas"]["organisation.meeting.Meetings.Attendance"][];
            minutes: string;
            resolutions: components["schemas"]["organisation.meeting.Meetings.NewResolution"][];
            /** Format: int32 */
            version: number;
        };
        "organisation.meeting.Meetings.NewItem": {
            text: string;
            title: string;
        };
        "organisation.meeting.Meetings.NewMeeting": {
            /** Format: date-time */
            beginsAt: string;
            /** Format: int64 */
            chairId?: number | null;
            /** Format: int64 */
            orgUnitId: number;
            place: string;
            title: string;
        };
        "organisation.meeting.Meetings.NewResolution": {
            /** Format: date-time */
            dueAt: string;
            /** Format: int64 */
            postId: number;
            text: string;
        };
        "plan.PlanController.Imported": {
            /** Format: int64 */
            id: number;
        };
        "plan.PlanDocument": {
            id?: string | null;
            kind?: string | null;
            name?: string | null;
            responseLevels?: components["schemas"]["plan.PlanDocument.ResponseLevel"][] | null;
            taskCards?: components["schemas"]["plan.PlanDocument.TaskCard"][] | null;
            trigger?: string | null;
            version?: string | null;
        };
        "plan.PlanDocument.ResponseLevel": {
            commander?: string | null;
            condition?: string | null;
            level?: string | null;
        };
        "plan.PlanDocument.TaskCard": {
            /** Format: int32 */
            deadlineMinutes?: number | null;
            directive?: string | null;
            level?: string | null;
            /** Format: int32 */
            order?: number | null;
            title?: string | null;
            toOrgUnitId?: string | null;
            toPost?: string | null;
        };
        "plan.PlanView": {
            cards: components["schemas"]["plan.PlanView.Card"][];
            /** Format: int64 */
            id: number;
            kind: string;
            levels: components["schemas"]["plan.PlanView.Level"][];
            title: string;
            trigger: string;
            version: string;
        };
        "plan.PlanView.Card": {
            /** Format: int32 */
            deadlineMinutes: number;
            /** Format: int64 */
            id: number;
            level: string | null;
            /** Format: int32 */
            order: number;
            text: string;
            title: string;
            toOrg: string | null;
            toPost: string;
        };
        "plan.PlanView.Level": {
            commander: string | null;
            level: string;
            when: string;
        };
        "problem.Problems.Document": {
            code: string;
            detail: string;
            instance?: string;
            reasons: components["schemas"]["problem.Refusal.Reason"][];
            /** Format: int32 */
            status: number;
            title: string;
            type: string;
        };
        "problem.Refusal.Reason": {
            field: string | null;
            remedy: string | null;
            text: string;
        };
        "registry.ImportView": {
            counts: components["schemas"]["registry.ImportView.Counts"];
            /** Format: int32 */
            done: number;
            error: string | null;
            fileName: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** Format: int64 */
            id: number;
            notes: string[];
            /** Format: date-time */
            receivedAt: string;
            receivedBy: string;
            /** Format: int64 */
            secondsLeft: number | null;
            source: string;
            /** Format: date-time */
            startedAt: string | null;
            status: components["schemas"]["registry.ImportView.Status"];
            /** Format: int32 */
            total: number;
        };
        "registry.ImportView.Counts": {
            /** Format: int32 */
            cleaned: number;
            /** Format: int32 */
            doubtful: number;
            /** Format: int32 */
            linked: number;
            /** Format: int32 */
            new: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            unchanged: number;
        };
        /** @enum {string} */
        "registry.ImportView.Status": "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
        "registry.Ledgers.RowView": {
            changes: components["schemas"]["registry.ledger.RowReading.CellChange"][];
            /** Format: int32 */
            line: number;
            name: string;
            outcome: components["schemas"]["registry.Outcome"];
            problems: components["schemas"]["registry.ledger.RowReading.CellProblem"][];
            reason: string;
            /** Format: int64 */
            rowId: number;
            sheet: string;
            /** Format: int64 */
            unitId: number | null;
        };
        /** @enum {string} */
        "registry.Outcome": "LINKED" | "NEW" | "DOUBTFUL" | "REFUSED" | "UNCHANGED";
        "registry.PageViewRegistry.Ledgers.RowView": {
            items: components["schemas"]["registry.Ledgers.RowView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        "registry.PageViewRegistry.UnitController.FactView": {
            items: components["schemas"]["registry.UnitController.FactView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        "registry.PageViewRegistry.UnitList.UnitRow": {
            items: components["schemas"]["registry.UnitList.UnitRow"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total: number;
        };
        "registry.ReviewController.Decision": {
            verdict: components["schemas"]["registry.Verdict"];
        };
        "registry.ReviewView": {
            comparisons: components["schemas"]["registry.ReviewView.Compared"][];
            consequences: string[];
            /** Format: int64 */
            id: number;
            judged: components["schemas"]["registry.ReviewView.Judged"] | null;
            left: components["schemas"]["registry.ReviewView.Side"];
            /** Format: double */
            linkAt: number;
            /** Format: double */
            newAt: number;
            /** Format: double */
            prior: number;
            /** Format: double */
            probability: number;
            reasons: string[];
            right: components["schemas"]["registry.ReviewView.Side"];
            status: string;
            /** Format: double */
            total: number;
            /** Format: int64 */
            unitId: number;
        };
        "registry.ReviewView.Compared": {
            field: string;
            label: string;
            left: string | null;
            level: string;
            levelText: string;
            right: string | null;
            /** Format: double */
            weight: number | null;
        };
        "registry.ReviewView.Judged": {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: int64 */
            unitId: number;
            verdict: components["schemas"]["registry.Verdict"];
        };
        "registry.ReviewView.Side": {
            fields: {
                [key: string]: string;
            };
            sub: string;
            title: string;
        };
        "registry.Reviews.Row": {
            /** Format: int64 */
            id: number;
            leftName: string;
            /** Format: int32 */
            line: number;
            rightName: string;
            /** Format: double */
            score: number;
            source: string;
        };
        "registry.UnitController.FactView": {
            /** Format: date-time */
            at: string;
            ended: boolean;
            /** Format: int64 */
            id: number;
            kind: string;
            kindName: string;
            link: string | null;
            source: string;
            text: string;
            /** Format: date-time */
            validUntil: string | null;
        };
        "registry.UnitController.PhoneView": {
            phone: string;
        };
        "registry.UnitList.Found": {
            /** Format: int64 */
            id: number;
            kindName: string;
            name: string;
            townName: string | null;
        };
        "registry.UnitList.UnitRow": {
            /** Format: int64 */
            id: number;
            kind: string;
            kindName: string;
            level: components["schemas"]["registry.ledger.InherentLevel"] | null;
            name: string;
            townName: string | null;
            trade: string | null;
            villageName: string | null;
        };
        "registry.UnitPage.Conflict": {
            source: string;
            value: string;
        };
        "registry.UnitPage.FieldView": {
            conflict: components["schemas"]["registry.UnitPage.Conflict"] | null;
            field: string;
            label: string;
            source: string;
            sourceDate: string | null;
            value: string;
        };
        "registry.UnitPage.LedgerLine": {
            ledger: string;
            /** Format: int64 */
            ledgerId: number;
            /** Format: int32 */
            line: number;
            sheet: string;
        };
        "registry.UnitPage.View": {
            address: string | null;
            contactName: string | null;
            contactPhone: string | null;
            creditCode: string | null;
            /** Format: int32 */
            employees: number | null;
            fields: components["schemas"]["registry.UnitPage.FieldView"][];
            /** Format: int64 */
            id: number;
            kind: string;
            kindName: string;
            /** Format: double */
            lat: number | null;
            ledgerRows: components["schemas"]["registry.UnitPage.LedgerLine"][];
            level: components["schemas"]["registry.ledger.InherentLevel"] | null;
            levelName: string | null;
            /** Format: double */
            lon: number | null;
            name: string;
            operatorName: string | null;
            townName: string | null;
            trade: string | null;
            /** Format: int32 */
            villageId: number;
            villageName: string | null;
        };
        /** @enum {string} */
        "registry.Verdict": "SAME" | "DIFFERENT" | "LATER";
        /** @enum {string} */
        "registry.ledger.InherentLevel": "RED" | "ORANGE" | "YELLOW" | "BLUE";
        "registry.ledger.RowReading.CellChange": {
            after: string;
            before: string;
            column: string;
            field: string;
            rule: string;
        };
        "registry.ledger.RowReading.CellProblem": {
            column: string;
            field: string | null;
            remedy: string;
            text: string;
            value: string;
        };
        "risk.Colour.Reason": {
            /** Format: date-time */
            at: string | null;
            /** Format: int64 */
            factId: number;
            /** Format: int32 */
            full: number;
            kind: string;
            link: string | null;
            overdue: boolean;
            /** Format: int32 */
            points: number;
            source: string;
            subject: string;
            text: string;
        };
        "risk.Colour.Step": {
            factIds: number[];
            /** Format: int32 */
            points: number;
            text: string;
            who: string;
        };
        "risk.ColourStore.Past": {
            /** Format: date-time */
            at: string;
            colour: components["schemas"]["risk.SafetyCode"];
            level: string | null;
            ruleVersion: string;
            /** Format: int32 */
            score: number;
            why: string;
        };
        "risk.ColouredUnits.Page": {
            items: components["schemas"]["risk.ColouredUnits.Row"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "risk.ColouredUnits.Row": {
            /** Format: int32 */
            activeAlarms: number;
            colour: components["schemas"]["risk.SafetyCode"];
            /** Format: int64 */
            id: number;
            kind: string;
            kindName: string;
            level: ("RED" | "ORANGE" | "YELLOW" | "BLUE") | null;
            name: string;
            /** Format: int32 */
            openOrders: number;
            /** Format: int32 */
            score: number;
            townName: string | null;
            trade: string | null;
            villageName: string | null;
        };
        "risk.Colours.View": {
            /** Format: date-time */
            at: string;
            colour: components["schemas"]["risk.SafetyCode"];
            /** Format: int32 */
            greenAt: number;
            history: components["schemas"]["risk.ColourStore.Past"][];
            note: string | null;
            reasons: components["schemas"]["risk.Colour.Reason"][];
            ruleVersion: string;
            /** Format: int32 */
            score: number;
            /** Format: int64 */
            unitId: number;
            way: components["schemas"]["risk.Colour.Step"][];
            /** Format: int32 */
            wayTotal: number;
            /** Format: int32 */
            yellowAt: number;
        };
        /** @enum {string} */
        "risk.SafetyCode": "RED" | "YELLOW" | "GREEN";
        "risk.SafetyCodes.Printed": {
            svg: string;
            token: string;
            url: string;
        };
        "risk.SafetyCodes.PublicPage": {
            colour: components["schemas"]["risk.SafetyCode"];
            colourText: string;
            hotline: string;
            post: string | null;
            reasonsPublic: string[];
            unitName: string;
            /** Format: date-time */
            updatedAt: string;
        };
        "sensing.AlarmController.Acknowledging": {
            note?: string | null;
        };
        "sensing.AlarmStore.Page": {
            items: components["schemas"]["sensing.AlarmView"][];
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        "sensing.AlarmView": {
            acknowledged: boolean;
            /** Format: date-time */
            acknowledgedAt: string | null;
            acknowledgedBy: string | null;
            active: boolean;
            /** Format: date-time */
            autoAt: string | null;
            /** Format: date-time */
            clearedAt: string | null;
            dispatch: components["schemas"]["sensing.intake.Handling.Dispatch"];
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            incidentId: number | null;
            /** Format: double */
            lat: number | null;
            /** Format: double */
            limit: number | null;
            /** Format: double */
            lon: number | null;
            /** Format: int64 */
            orderId: number | null;
            /** Format: int64 */
            pointId: number;
            pointName: string;
            /**
             * Format: int32
             * @enum {integer}
             */
            priority: 1 | 2 | 3;
            /** Format: date-time */
            raisedAt: string;
            reason: string;
            response: string;
            ruleKind: components["schemas"]["sensing.AlarmView.Kind"];
            state: components["schemas"]["sensing.AlarmView.State"];
            townName: string;
            /** Format: int64 */
            unitId: number;
            unitName: string;
            unitOfMeasure: string;
            /** Format: double */
            value: number | null;
            /** Format: int32 */
            villageId: number;
            /** Format: double */
            worstValue: number | null;
        };
        /** @enum {string} */
        "sensing.AlarmView.Kind": "HH" | "H" | "L" | "LL" | "SILENCE" | "CLOCK";
        /** @enum {string} */
        "sensing.AlarmView.State": "UNACK_ACTIVE" | "ACK_ACTIVE" | "UNACK_CLEARED" | "ENDED";
        "sensing.DeviceFile.Fault": {
            path: string;
            remedy: string;
            text: string;
        };
        "sensing.DeviceImport.Imported": {
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            changed: number;
            /** Format: int32 */
            devices: number;
            /** Format: int32 */
            points: number;
            refused: components["schemas"]["sensing.DeviceFile.Fault"][];
        };
        "sensing.PointView": {
            /** Format: date-time */
            at: string | null;
            deviceId: string;
            /** Format: int64 */
            id: number;
            name: string;
            quantity: string;
            rules: components["schemas"]["sensing.PointView.RuleView"][];
            state: components["schemas"]["sensing.PointView.State"];
            /** Format: int64 */
            unitId: number;
            unitName: string;
            unitOfMeasure: string;
            /** Format: double */
            value: number | null;
        };
        /** @enum {string} */
        "sensing.PointView.Kind": "HH" | "H" | "L" | "LL";
        "sensing.PointView.RuleView": {
            /** Format: double */
            deadband: number;
            dispatch: components["schemas"]["sensing.intake.Handling.Dispatch"];
            /** Format: int64 */
            id: number;
            kind: components["schemas"]["sensing.PointView.Kind"];
            /** Format: double */
            limit: number;
            /** Format: int32 */
            offDelaySeconds: number;
            /** Format: int32 */
            onDelaySeconds: number;
            /**
             * Format: int32
             * @enum {integer}
             */
            priority: 1 | 2 | 3;
            response: string;
        };
        /** @enum {string} */
        "sensing.PointView.State": "NORMAL" | "ALARM" | "SILENT" | "NEVER";
        "sensing.Points.Reading": {
            /** Format: date-time */
            at: string;
            /** Format: double */
            value: number;
        };
        /** @enum {string} */
        "sensing.intake.Handling.Dispatch": "AUTO" | "ASK";
        "upkeep.AuditController.ChainState": {
            chain: components["schemas"]["audit.AuditTrail.Chain"];
            fingerprint: string;
            lastHead: components["schemas"]["audit.AuditHead"] | null;
            /** Format: date-time */
            now: string;
        };
        "upkeep.ChainCheck.State": {
            /** Format: int64 */
            done: number;
            error: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            report: components["schemas"]["audit.ChainReport"] | null;
            running: boolean;
            /** Format: date-time */
            startedAt: string | null;
            startedBy: string | null;
            /** Format: int64 */
            total: number;
        };
        /** @enum {string} */
        "workorder.Action": "accept" | "refuse" | "rectify" | "review" | "return" | "cancel" | "reroute" | "help" | "extend" | "grant" | "deny" | "urge" | "split" | "note";
        "workorder.Assignee": {
            name: string;
            /** Format: int64 */
            personId: number;
            post: string | null;
        };
        "workorder.Bulk": {
            action: components["schemas"]["workorder.Bulk.Kind"];
            orders: components["schemas"]["workorder.Bulk.Row"][];
            /** Format: int64 */
            personId?: number | null;
            reason?: string | null;
        };
        "workorder.Bulk.Answer": {
            /** Format: int32 */
            done: number;
            outcomes: components["schemas"]["workorder.Bulk.Outcome"][];
            /** Format: int32 */
            refused: number;
        };
        /** @enum {string} */
        "workorder.Bulk.Kind": "URGE" | "CANCEL" | "REROUTE" | "GRANT";
        "workorder.Bulk.Outcome": {
            done: boolean;
            /** Format: int64 */
            id: number;
            number: string | null;
            why: string[];
        };
        "workorder.Bulk.Row": {
            /** Format: int64 */
            id: number;
            /** Format: int32 */
            version: number;
        };
        "workorder.Candidates.Candidate": {
            name: string;
            /** Format: int64 */
            personId: number;
            post: string | null;
            why: string;
        };
        /** @enum {string} */
        "workorder.DeadlineLight": "GREEN" | "YELLOW" | "RED";
        "workorder.OrderController.Acceptance": {
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.ByHand": {
            /** Format: date-time */
            dueAt?: string | null;
            title?: string | null;
            /** Format: int64 */
            unitId: number;
            what?: string | null;
            /** Format: int32 */
            workingDays?: number | null;
        };
        "workorder.OrderController.Cancellation": {
            reason?: string | null;
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.ExtensionAsked": {
            reason?: string | null;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            wantedAt?: string | null;
        };
        "workorder.OrderController.ExtensionDecided": {
            /** Format: date-time */
            dueAt?: string | null;
            granted: boolean;
            note?: string | null;
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.Helping": {
            /** Format: int64 */
            personId: number;
        };
        "workorder.OrderController.NewPart": {
            /** Format: int64 */
            personId: number;
            title?: string | null;
            what?: string | null;
        };
        "workorder.OrderController.NewView": {
            filters?: {
                [key: string]: string;
            } | null;
            name?: string | null;
        };
        "workorder.OrderController.Note": {
            fileIds?: number[] | null;
            text?: string | null;
        };
        "workorder.OrderController.Rectification": {
            fileIds?: number[] | null;
            note?: string | null;
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.Refusing": {
            /** Format: int64 */
            proposedPersonId?: number | null;
            reason?: string | null;
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.Rerouting": {
            /** Format: int64 */
            personId: number;
            reason?: string | null;
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.Review": {
            note?: string | null;
            passed: boolean;
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.Splitting": {
            parts: components["schemas"]["workorder.OrderController.NewPart"][];
            /** Format: int32 */
            version: number;
        };
        "workorder.OrderController.Urging": {
            note?: string | null;
        };
        "workorder.OrderLife.Moment": {
            /** Format: date-time */
            at: string;
            by: string | null;
            fileIds: number[];
            kind: string;
            kindName: string;
            link: string | null;
            text: string;
            value: string | null;
        };
        "workorder.OrderPage": {
            atLeast: boolean;
            items: components["schemas"]["workorder.OrderView"][];
            next: string | null;
            /** Format: int32 */
            page: number;
            /** Format: int32 */
            size: number;
            /** Format: int64 */
            total: number;
        };
        /** @enum {string} */
        "workorder.OrderStatus": "DISPATCHED" | "REFUSED" | "ACCEPTED" | "RECTIFIED" | "CLOSED" | "CANCELLED";
        "workorder.OrderTemplates.Template": {
            /** Format: int64 */
            id: number;
            savedBy: string;
            sector: string | null;
            title: string;
            what: string;
            /** Format: int32 */
            workingDays: number;
        };
        "workorder.OrderView": {
            actions: components["schemas"]["workorder.Action"][];
            assignee: components["schemas"]["workorder.Assignee"];
            causeId: string;
            causeKind: string;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            dispatchedAt: string;
            distanceHint: string | null;
            /** Format: date-time */
            dueAt: string;
            escalation: string;
            evidence?: components["schemas"]["workorder.OrderView.Evidence"][];
            extension: components["schemas"]["workorder.OrderView.Asked"] | null;
            helpers: components["schemas"]["workorder.OrderView.Watcher"][];
            /** Format: int64 */
            id: number;
            light: components["schemas"]["workorder.DeadlineLight"];
            number: string;
            /** Format: int64 */
            parentId: number | null;
            partList?: components["schemas"]["workorder.OrderView.Part"][];
            /** Format: int32 */
            parts: number;
            /** Format: int32 */
            partsOpen: number;
            passed?: components["schemas"]["workorder.OrderView.Passed"][];
            /** Format: int32 */
            passes: number;
            provisional: boolean;
            refusals: {
                [key: string]: string;
            };
            /** Format: int32 */
            returns: number;
            status: components["schemas"]["workorder.OrderStatus"];
            statusName: string;
            title: string;
            townName: string;
            /** Format: int64 */
            unitId: number;
            unitName: string;
            urgent: boolean;
            /** Format: int32 */
            urges: number;
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            villageId: number;
            watchers: components["schemas"]["workorder.OrderView.Watcher"][];
            what: string;
        };
        "workorder.OrderView.Asked": {
            /** Format: date-time */
            askedAt: string;
            byName: string;
            reason: string;
            /** Format: date-time */
            wantedAt: string;
        };
        "workorder.OrderView.Evidence": {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: int64 */
            fileId: number;
            note: string;
            /** Format: date-time */
            seenBefore: string | null;
        };
        "workorder.OrderView.Part": {
            assignee: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: int64 */
            id: number;
            light: components["schemas"]["workorder.DeadlineLight"];
            number: string;
            status: components["schemas"]["workorder.OrderStatus"];
            title: string;
        };
        "workorder.OrderView.Passed": {
            /** Format: date-time */
            at: string;
            by: string;
            from: string;
            reason: string;
            refused: boolean;
            to: string | null;
        };
        "workorder.OrderView.Watcher": {
            name: string;
            post: string | null;
        };
        "workorder.SavedViews.View": {
            filters: {
                [key: string]: string;
            };
            /** Format: int64 */
            id: number;
            name: string;
        };
        "workorder.TemplateController.NewTemplate": {
            sector?: string | null;
            title?: string | null;
            what?: string | null;
            /** Format: int32 */
            workingDays: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "AccountController.list": {
        parameters: {
            query?: {
                q?: string;
                role?: string;
                state?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.AccountDesk.Page"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccountController.Opening"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.AccountController.Opened"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.lock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccountController.Lock"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.resetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.AccountController.NewPassword"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccountController.Grant"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.resetSecondFactor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.endSessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccountController.unlock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "KeyController.allSessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.Sessions.Listed"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "KeyController.revokeSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "KeyController.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.Keys.View"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "KeyController.issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.Keys.NewKey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.KeyController.Issued"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "KeyController.permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.KeyController.PermissionView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "KeyController.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccessController.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccessController.Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.AccessController.Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccessController.prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccessController.Code"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.AccessController.Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccessController.logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AccessController.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.AccessController.Me"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.OwnAccountController.Change"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.OwnAccountController.PasswordRules"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.secondFactor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.SecondFactors.Standing"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccessController.Code"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.OwnAccountController.RecoveryCodes"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.SecondFactors.Drawn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccessController.Code"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.OwnAccountController.RecoveryCodes"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["access.AccessController.Code"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["access.Sessions.Listed"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.endOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OwnAccountController.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["upkeep.AuditController.ChainState"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.list": {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                actor?: string;
                action?: string;
                objectKind?: string;
                objectId?: string;
                outcome?: string;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["audit.AuditTrail.Page"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.export": {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                actor?: string;
                action?: string;
                objectKind?: string;
                objectId?: string;
                outcome?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["audit.AuditTrail.Sealed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.takeHead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["audit.AuditHead"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["upkeep.ChainCheck.State"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["upkeep.ChainCheck.State"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AuditController.stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CalendarController.period": {
        parameters: {
            query: {
                workingDays: number;
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["calendar.CalendarController.PeriodView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CalendarController.year": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["calendar.CalendarController.YearView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CalendarController.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["calendar.CalendarController.NewNotice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["calendar.CalendarController.YearView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CalendarController.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["calendar.CalendarController.PastedText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["calendar.NoticeText"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DeskController.figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.Desk.FigureView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DeskController.needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.Desk.Needs"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "FileController.upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                    /** Format: int64 */
                    unitId?: number;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["file.FileController.Uploaded"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "FileController.content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": Blob;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "FileController.thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": Blob;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GeoController.basemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": Record<string, unknown>;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GeoController.importBasemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/geo+json": Record<string, unknown>;
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GeoController.divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["geo.Divisions.Division"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GeoController.importDivisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["geo.GeoController.Imported"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GeoController.map": {
        parameters: {
            query: {
                bbox: string;
                zoom: number;
                layers: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["geo.GeoController.MapView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GeoController.villages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["geo.GeoController.VillageView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView.DirectiveView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["incident.IncidentController.Receipt"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView.DirectiveView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.list": {
        parameters: {
            query?: {
                state?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.Incidents.Page"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["incident.IncidentIntake.Call"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["incident.IncidentController.Closing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.direct": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["incident.Directives.NewDirective"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "IncidentController.note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["incident.IncidentController.Line"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["incident.IncidentView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LiveController.live": {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["notification.LiveEvent.Pushed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.CallStore.Row"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.CallController.Asked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.CallController.Started"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.call": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.CallController.Whole"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.inbound": {
        parameters: {
            query?: {
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.Inbound.Row"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.settle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.RouteController.Settled"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.localGateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.LocalGatewayStore.Behaviour"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.behave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.LocalGatewayStore.Behaviour"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.localSms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.LocalGatewayStore.Kept"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.RouteController.PlayedReply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "NotificationController.messages": {
        parameters: {
            query?: {
                orderId?: number;
                incidentId?: number;
                cause?: string;
                personId?: number;
                q?: string;
                channel?: components["schemas"]["notification.Channel"];
                status?: components["schemas"]["notification.DeliveryStatus"];
                route?: string;
                from?: string;
                until?: string;
                mine?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.MessageList.Page"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "NotificationController.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.MessageList.Life"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "NotificationController.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.NotificationController.NewAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "NotificationController.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "NotificationController.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "NotificationController.voice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.Answers.VoiceEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.RouteView.Routing"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RouteController.changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.RouteChanges.Change"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.Templates.Row"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.CallController.Wording"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.Templates.Row"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "CallController.versions": {
        parameters: {
            query: {
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notification.Templates.Row"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.absences": {
        parameters: {
            query?: {
                state?: string;
                q?: string;
                mine?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Absences.AbsencePage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.enterAbsence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.Absences.NewAbsence"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.undoAbsence": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.answers": {
        parameters: {
            query: {
                sector: string;
                villageId: number;
                kind?: components["schemas"]["organisation.ObjectKind"];
                at?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.ResponsibilityController.AnswerView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.Appointments.NewAppointment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.endAppointment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.Appointments.Ending"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.openWork": {
        parameters: {
            query: {
                day: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Appointments.OpenView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrganisationController.chain": {
        parameters: {
            query: {
                villageId: number;
                sector?: string;
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OrganisationController.LinkView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Chart.Node"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.search": {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Chart.Found"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "HoleController.list": {
        parameters: {
            query?: {
                trouble?: components["schemas"]["organisation.Trouble"];
                level?: components["schemas"]["organisation.Responsibilities.Level"];
                sector?: string;
                town?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.HoleController.HolePage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "HoleController.sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.HoleController.SectorView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "HoleController.byVillage": {
        parameters: {
            query?: {
                trouble?: components["schemas"]["organisation.Trouble"];
                level?: components["schemas"]["organisation.Responsibilities.Level"];
                sector?: string;
                town?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.HoleController.VillagePage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrganisationController.take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OrganisationImport.Imported"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.list": {
        parameters: {
            query?: {
                orgUnitId?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.meeting.MeetingStore.Line"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.meeting.Meetings.NewMeeting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.meeting.MeetingController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.meeting.MeetingStore.View"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.addItem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.meeting.Meetings.NewItem"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.draw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.meeting.MeetingController.Drawn"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.removeItem": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                itemId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.invite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.meeting.MeetingController.Invited"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "MeetingController.write": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.meeting.Meetings.Minutes"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrganisationController.people": {
        parameters: {
            query?: {
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.PeoplePage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.addPerson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeEditing.PersonFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.changePerson": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeEditing.PersonFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrganisationController.phone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OrganisationController.PhoneView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.addPost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeEditing.PostFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.changePost": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeEditing.PostFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.closePost": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeController.ClosedFrom"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrganisationController.roster": {
        parameters: {
            query?: {
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OrganisationController.ShiftView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.DutyRoster.Copying"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.duty.DutyController.Copied"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.write": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.HandoverNotes.NoteFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.duty.DutyController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.DutyRoster.ShiftFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.duty.DutyController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.DutyRoster.ShiftFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.duty.Swaps.SwapView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.Swaps.NewSwap"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.duty.DutyController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.DutyController.Decision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.duty.DutyController.Decision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "DutyController.week": {
        parameters: {
            query?: {
                from?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.duty.DutyRoster.Week"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.rules": {
        parameters: {
            query?: {
                sector?: string;
                level?: components["schemas"]["organisation.Responsibilities.Level"];
                history?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.RuleEditing.RuleView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.addRule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.RuleEditing.RuleFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.changeRule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.RuleEditing.RuleFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ResponsibilityController.endRule": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.ResponsibilityController.EndedFrom"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Chart.Staffed"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrganisationController.units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Offices.Office"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.addOffice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeEditing.OfficeFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OfficeController.Made"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.office": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.Chart.OfficeView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.changeOffice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeEditing.OfficeFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.closeOffice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeController.ClosedFrom"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.jurisdiction": {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.JurisdictionEditing.JurisdictionView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OfficeController.changeJurisdiction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["organisation.OfficeController.NewJurisdiction"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "BookController.apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OrganisationBook.Comparison"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "BookController.compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["organisation.OrganisationBook.Comparison"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "BookController.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PlanController.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plan.PlanView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PlanController.importPlan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["plan.PlanDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plan.PlanController.Imported"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PlanController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["plan.PlanView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RiskController.publicPage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["risk.SafetyCodes.PublicPage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LedgerController.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.ImportView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LedgerController.receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: Blob;
                    source: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.ImportView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LedgerController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.ImportView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LedgerController.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.ImportView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LedgerController.refused": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LedgerController.rows": {
        parameters: {
            query?: {
                outcome?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.PageViewRegistry.Ledgers.RowView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ReviewController.list": {
        parameters: {
            query?: {
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.Reviews.Row"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ReviewController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.ReviewView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "ReviewController.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["registry.ReviewController.Decision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.ReviewView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "UnitController.search": {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.UnitList.Found"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "UnitController.units": {
        parameters: {
            query?: {
                q?: string;
                kind?: string;
                town?: string;
                level?: string;
                page?: number;
                size?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.PageViewRegistry.UnitList.UnitRow"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "UnitController.export": {
        parameters: {
            query?: {
                q?: string;
                kind?: string;
                town?: string;
                level?: string;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "UnitController.unit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.UnitPage.View"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "UnitController.contactPhone": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.UnitController.PhoneView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "UnitController.facts": {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["registry.PageViewRegistry.UnitController.FactView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RiskController.list": {
        parameters: {
            query?: {
                q?: string;
                kind?: string;
                town?: string;
                level?: string;
                colour?: string;
                page?: number;
                size?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["risk.ColouredUnits.Page"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RiskController.unit": {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["risk.Colours.View"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RiskController.code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["risk.SafetyCodes.Printed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "RiskController.renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["risk.SafetyCodes.Printed"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AlarmController.list": {
        parameters: {
            query?: {
                state?: string;
                unitId?: number;
                q?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.AlarmStore.Page"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AlarmController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.AlarmView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AlarmController.acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["sensing.AlarmController.Acknowledging"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.AlarmView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "AlarmController.dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.AlarmView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PointController.importDevices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, unknown>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.DeviceImport.Imported"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PointController.list": {
        parameters: {
            query?: {
                unitId?: number;
                q?: string;
                state?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.PointView"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PointController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.PointView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "PointController.readings": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                max?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sensing.Points.Reading"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "Setup.setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["demo.Setup.SetupView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.list": {
        parameters: {
            query?: {
                mine?: boolean;
                status?: string;
                light?: string;
                q?: string;
                unitId?: number;
                sector?: string;
                town?: string;
                urgent?: boolean;
                cause?: string;
                passed?: boolean;
                asked?: boolean;
                today?: boolean;
                lon?: number;
                lat?: number;
                sort?: string;
                after?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderPage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.ByHand"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.Bulk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.Bulk.Answer"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.export": {
        parameters: {
            query?: {
                mine?: boolean;
                status?: string;
                light?: string;
                q?: string;
                unitId?: number;
                sector?: string;
                town?: string;
                urgent?: boolean;
                cause?: string;
                passed?: boolean;
                asked?: boolean;
                today?: boolean;
                lon?: number;
                lat?: number;
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": Blob;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.SavedViews.View"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.saveView": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.NewView"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.SavedViews.View"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.removeView": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.SavedViews.View"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Acceptance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Cancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.candidates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.Candidates.Candidate"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.askExtension": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.ExtensionAsked"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.decideExtension": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.ExtensionDecided"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.help": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Helping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.life": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderLife.Moment"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.note": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Note"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.rectify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Rectification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.refuse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Refusing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.reroute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Rerouting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.review": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Review"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.split": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Splitting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "OrderController.urge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.OrderController.Urging"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderView"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "TemplateController.list": {
        parameters: {
            query?: {
                sector?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderTemplates.Template"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "TemplateController.save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["workorder.TemplateController.NewTemplate"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderTemplates.Template"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "TemplateController.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["workorder.OrderTemplates.Template"][];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LocalGateway.health": {
        parameters: {
            query: {
                gateway: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LocalGateway.receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.LocalGateway.Receipt"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "LocalGateway.send": {
        parameters: {
            query?: {
                gateway?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["notification.LocalGateway.Sms"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GatewayCallbacks.receipt": {
        parameters: {
            query?: never;
            header?: {
                "X-Anlan-Time"?: string;
                "X-Anlan-Nonce"?: string;
                "X-Anlan-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
    "GatewayCallbacks.reply": {
        parameters: {
            query?: never;
            header?: {
                "X-Anlan-Time"?: string;
                "X-Anlan-Nonce"?: string;
                "X-Anlan-Signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["problem.Problems.Document"];
                };
            };
        };
    };
}
