using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>The thresholds by which points in the chain are flagged; all of them are settings.</summary>
/// <param name="Line">The poverty line; 0 for none.</param>
/// <param name="AssetLine">Below how much assets are few; 0 for none.</param>
/// <param name="PoorShare">The share of people from which a node is flagged.</param>
/// <param name="VulnerableAt">The structural vulnerability from which a node is flagged.</param>
/// <param name="NearLine">Up to how many times the line an income is near it.</param>
/// <param name="NearCutoff">From which part of k deprivations are near it.</param>
/// <param name="HighPart">From where a part of vulnerability is named as a reason.</param>
/// <param name="RequiredShare">Which share of the required indicators must be known.</param>
/// <param name="Required">The required indicators.</param>
internal sealed record NodeRules(
    double Line, double AssetLine, double PoorShare, double VulnerableAt, double NearLine, double NearCutoff, double HighPart,
    double RequiredShare, IReadOnlyList<string> Required)
{
    /// <summary>The parameter of the required indicators.</summary>
    public const string RequiredName = "required";

    private const string LineName = "povertyLine";
    private const string AssetLineName = "assetLine";
    private const string PoorShareName = "poorShare";
    private const string VulnerableAtName = "vulnerableAt";
    private const string NearLineName = "nearLine";
    private const string NearCutoffName = "nearCutoff";
    private const string HighPartName = "highPart";
    private const string RequiredShareName = "requiredShare";
    private const double Most = 1e15;

    /// <summary>The indicators that can be required.</summary>
    public static readonly string[] Indicators = ["income", "assets", "deprivation", .. Vulnerability.Names];

    /// <summary>Gets the first required indicator that does not exist; null when all do.</summary>
    public string? UnknownRequired => Required.FirstOrDefault(r => !Indicators.Contains(r, StringComparer.Ordinal));

    /// <summary>Gets the parameters.</summary>
    public static IEnumerable<Parameter> Parameters =>
    [
        Parameter.Number(LineName, 0, 0, Most, "The poverty line or minimum wage, in the unit of the incomes; 0: none."),
        Parameter.Number(AssetLineName, 0, 0, Most, "Below how much assets are few; 0: none. The words none, few and low always are."),
        Parameter.Number(PoorShareName, 0.5, 0, 1, "The share of its people below a line from which a node is flagged."),
        Parameter.Number(VulnerableAtName, 0.6, 0, 1, "The structural vulnerability from which a node counts as vulnerable."),
        Parameter.Number(NearLineName, 1.5, 1, 10, "Up to how many times the poverty line an income is near it."),
        Parameter.Number(NearCutoffName, 0.6, 0, 1, "From which part of the poverty cut-off deprivations are near it."),
        Parameter.Number(HighPartName, 0.6, 0, 1, "From where a part of vulnerability is named among the reasons."),
        Parameter.Number(RequiredShareName, 0.6, 0, 1, "Which share of the required indicators must be known to say anything."),
        Parameter.Words(
            RequiredName, "income,buyer,input,marketDistance,supportDistance,isolation,interlock",
            "The indicators that are required: income, assets, deprivation, or parts of vulnerability."),
    ];

    /// <summary>Reads the thresholds.</summary>
    /// <param name="values">The settings.</param>
    public static NodeRules Read(ParameterValues values) => new(
        values.Number(LineName), values.Number(AssetLineName), values.Number(PoorShareName), values.Number(VulnerableAtName),
        values.Number(NearLineName), values.Number(NearCutoffName), values.Number(HighPartName), values.Number(RequiredShareName),
        values.List(RequiredName));

    /// <summary>Lists the indicators that crossed their thresholds, in the order of the rules; parts of vulnerability last.</summary>
    /// <param name="of">The indicators of a node.</param>
    public PovertyReason[] Reasons(NodeIndicators of)
    {
        PovertyReason?[] rules =
        [
            AtLeast("deprivation", of.DeprivedShare, PoorShare, PovertyStatus.Poor),
            AtLeast("belowLine", of.BelowLine, PoorShare, PovertyStatus.Poor),
            Line > 0 && of.Median < Line ? new PovertyReason("medianIncome", of.Median, Line, PovertyStatus.Poor) : null,
            AtLeast("vulnerability", of.Vulnerability, VulnerableAt, PovertyStatus.Vulnerable),
            AtLeast("nearLine", of.NearLine, PoorShare, PovertyStatus.Vulnerable),
            AtLeast("nearDeprivation", of.NearDeprived, PoorShare, PovertyStatus.Vulnerable),
            AtLeast("fewAssets", of.FewAssets, PoorShare, PovertyStatus.Vulnerable),
        ];
        var parts = of.Parts.Select((value, p) => AtLeast(Vulnerability.Names[p], value, HighPart, PovertyStatus.NotFlagged));
        return [.. rules.OfType<PovertyReason>(), .. parts.OfType<PovertyReason>()];
    }

    /// <summary>Flags a node.</summary>
    /// <param name="of">Its indicators.</param>
    /// <param name="reasons">What crossed a threshold.</param>
    public PovertyStatus Status(NodeIndicators of, PovertyReason[] reasons) =>
        of.IsTooSmall || of.Coverage < RequiredShare ? PovertyStatus.InsufficientData
        : reasons.Length == 0 ? PovertyStatus.NotFlagged : reasons.Max(r => r.Makes);

    private static PovertyReason? AtLeast(string name, double value, double threshold, PovertyStatus makes) =>
        value >= threshold ? new PovertyReason(name, value, threshold, makes) : null;
}
