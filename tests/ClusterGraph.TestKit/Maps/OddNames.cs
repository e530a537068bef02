namespace ClusterGraph.TestKit.Maps;

/// <summary>Names that have broken stores: quotes, comments, comparisons, scripts of many directions, long and joined.</summary>
public static class OddNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Robert'); DROP TABLE maps;--",
        "\"quoted\" `ticks` [brackets] 100% _under_ \\back\\ {brace}",
        "$map :name @param ?1 -- /* comment */ ;",
        "') MATCH (n) DETACH DELETE n //",
        "جمعية الغزل والنسيج",
        "ተባበሩ የቆዳ ፋብሪካ",
        "皮革協会 👩🏽‍🌾🪡",
        "Ñandú & Söhne <b>GmbH</b>",
        "O\u0301scar",
        "null",
        "0",
        new string('ж', 120),
    ];
}
