namespace ClusterGraph.Server.Hosting;

/// <summary>Everything the server itself writes to its log. Never a name, a secret or an address of a person.</summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Warning, "Refused a request from a foreign page ({Area}).")]
    public static partial void ForeignOrigin(this ILogger log, string area);

    [LoggerMessage(2, LogLevel.Warning, "Somebody is guessing codes: the limit of failures for this minute is reached.")]
    public static partial void GuessingAlarm(this ILogger log);

    [LoggerMessage(3, LogLevel.Information, "Participant {Participant} joined map {Map} as {Role}.")]
    public static partial void Joined(this ILogger log, string participant, string map, string role);

    [LoggerMessage(4, LogLevel.Information, "A facilitator removed participant {Participant} from map {Map}.")]
    public static partial void Kicked(this ILogger log, string participant, string map);

    [LoggerMessage(5, LogLevel.Warning, "Participant {Participant} asked for {Op} on map {Map}, which the role {Role} may not.")]
    public static partial void ForbiddenOp(this ILogger log, string participant, string op, string map, string role);

    [LoggerMessage(6, LogLevel.Error, "A request failed unexpectedly.")]
    public static partial void RequestFailed(this ILogger log, Exception exception);

    [LoggerMessage(7, LogLevel.Information, "Loaded seed map {Map}.")]
    public static partial void SeedLoaded(this ILogger log, string map);

    [LoggerMessage(8, LogLevel.Warning, "Seed file {File} was not loaded: {Problem}")]
    public static partial void SeedRefused(this ILogger log, string file, string problem);

    [LoggerMessage(9, LogLevel.Warning, "The built web pages were not found; only the API answers. Install Node.js 20 or later and build again.")]
    public static partial void NoPages(this ILogger log);

    [LoggerMessage(10, LogLevel.Information, "Room event {Event} on map {Map}: {Detail}")]
    public static partial void RoomEvent(this ILogger log, string @event, string map, string? detail);

    [LoggerMessage(11, LogLevel.Warning, "Room event {Event} on map {Map}: {Detail}")]
    public static partial void RoomTrouble(this ILogger log, string @event, string map, string? detail, Exception? exception);

    [LoggerMessage(12, LogLevel.Information, "Map {Map} was created.")]
    public static partial void MapCreated(this ILogger log, string map);

    [LoggerMessage(13, LogLevel.Warning, "A live connection was refused: all {Limit} places are taken.")]
    public static partial void ConnectionsFull(this ILogger log, int limit);
}
