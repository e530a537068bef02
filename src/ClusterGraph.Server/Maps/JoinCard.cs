namespace ClusterGraph.Server.Maps;

/// <summary>What the stage shows so that people can join.</summary>
/// <param name="Code">The code to type.</param>
/// <param name="Url">The address that the picture leads to.</param>
/// <param name="Qr">Where the picture is.</param>
internal sealed record JoinCard(string Code, string Url, string Qr);
