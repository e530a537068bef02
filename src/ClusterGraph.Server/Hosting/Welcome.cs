namespace ClusterGraph.Server.Hosting;

/// <summary>The addresses that the operator needs after a start. They hold secrets: they are shown and never logged.</summary>
/// <param name="Url">Where the server answers.</param>
/// <param name="Facilitator">The link that gives access to every map.</param>
/// <param name="Map">The map that the rest is about.</param>
/// <param name="Title">Its title.</param>
/// <param name="Stage">The link for the projector.</param>
/// <param name="Join">The link for phones, with the code.</param>
/// <param name="Code">The code to type.</param>
/// <param name="PagesFound">Whether the built web pages were found.</param>
internal sealed record Welcome(
    string Url, string Facilitator, string? Map, string? Title, string? Stage, string? Join, string? Code, bool PagesFound);
