package org.anlan.libs.protocols.jt808;

import java.util.List;

/** Alarm bits of a location, table 24 of 2013 and table 24 of 2019; the constant's place is its bit. */
public enum Alarm {
    EMERGENCY("紧急报警"),
    OVERSPEED("超速报警"),
    FATIGUE("疲劳驾驶报警"),
    DANGER_WARNING("危险预警"),
    GNSS_FAILURE("GNSS 模块故障"),
    GNSS_ANTENNA_CUT("GNSS 天线未接或被剪断"),
    GNSS_ANTENNA_SHORT("GNSS 天线短路"),
    MAIN_POWER_LOW("终端主电源欠压"),
    MAIN_POWER_LOST("终端主电源掉电"),
    DISPLAY_FAILURE("终端显示屏故障"),
    SPEECH_FAILURE("TTS 模块故障"),
    CAMERA_FAILURE("摄像头故障"),
    CARD_READER_FAILURE("道路运输证 IC 卡模块故障"),
    OVERSPEED_WARNING("超速预警"),
    FATIGUE_WARNING("疲劳驾驶预警"),
    BIT_15("违规行驶报警"),
    TYRE_PRESSURE_WARNING("胎压预警"),
    BLIND_SPOT_WARNING("右转盲区异常报警"),
    DAILY_DRIVING_OVERTIME("当天累计驾驶超时"),
    PARKING_OVERTIME("超时停车"),
    AREA_CROSSED("进出区域"),
    ROUTE_CROSSED("进出路线"),
    ROUTE_TIME("路段行驶时间不足或过长"),
    OFF_ROUTE("路线偏离报警"),
    SPEED_SENSOR_FAILURE("车辆 VSS 故障"),
    FUEL_ABNORMAL("车辆油量异常"),
    STOLEN("车辆被盗"),
    ILLEGAL_IGNITION("车辆非法点火"),
    ILLEGAL_MOVE("车辆非法位移"),
    COLLISION("碰撞预警或侧翻报警"),
    ROLLOVER("侧翻预警"),
    ILLEGAL_DOOR("非法开门报警");

    static final List<Alarm> ALL = List.of(values());

    private final String chinese;

    Alarm(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
